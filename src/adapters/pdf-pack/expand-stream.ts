/** What came out of a compressed stream, until it ended, broke off, or passed the limit. */
export interface Expanded {
  readonly chunks: readonly Uint8Array[];
  readonly length: number;
  readonly end: "whole" | "broken" | "over-limit";
}

/** Expands zlib data, but never by more than `limit` bytes: a few kilobytes can be made to stand for gigabytes. */
export async function expandStream(bytes: Uint8Array, limit: number): Promise<Expanded> {
  const reader = inPieces(bytes).pipeThrough(new DecompressionStream("deflate")).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return { chunks, length, end: "whole" };
      }
      length += value.length;
      if (length > limit) {
        return { chunks, length, end: "over-limit" };
      }
      chunks.push(value);
    }
  } catch {
    return { chunks, length, end: "broken" };
  } finally {
    // Stops the source; that the stream may have failed already is no news.
    await reader.cancel().catch(() => undefined);
  }
}

/** Small ones: all that comes out of a piece is in memory before anyone can stop it. */
const PIECE_LENGTH = 32 * 1024;

function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) {
        controller.close();
        return;
      }
      controller.enqueue(bytes.slice(at, at + PIECE_LENGTH));
      at += PIECE_LENGTH;
    },
  });
}
