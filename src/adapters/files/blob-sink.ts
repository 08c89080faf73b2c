const PIECE_IN_BYTES = 4 * 1024 * 1024;

export interface BlobSink {
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
  /** Everything that was written, once the stream is closed. */
  readonly bytes: () => Blob;
}

/** Hands the bytes to the browser piece by piece, which lays them on the disk: a large file is never in memory whole. */
export function openBlobSink(mediaType: string): BlobSink {
  const pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingInBytes = 0;
  const handOver = () => {
    pieces.push(new Blob(waiting));
    waiting = [];
    waitingInBytes = 0;
  };
  const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (chunk) => {
      waiting.push(chunk);
      waitingInBytes += chunk.length;
      if (waitingInBytes >= PIECE_IN_BYTES) {
        handOver();
      }
    },
    close: handOver,
  });
  return { writable, bytes: () => new Blob(pieces, { type: mediaType }) };
}
