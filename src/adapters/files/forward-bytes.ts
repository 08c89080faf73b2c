import { bytesIn, whileHeld } from "./while-held.ts";

/**
 * Reads a file from front to back, span by span, all into the same memory: what lies in the span that was loaded last costs
 * nothing more, and a file of any size takes up no more than its largest span. Going back is possible and slower.
 */
export class ForwardBytes {
  readonly #source: Blob;
  #memory = new ArrayBuffer(0);
  #start = 0;
  #end = 0;
  #stream: { readonly reader: ReadableStreamBYOBReader; readonly of: readonly object[]; at: number } | null =
    null;

  constructor(source: Blob) {
    this.#source = source;
  }

  /** Brings the bytes from `start` to `end` into memory, as far as the file has them. Views that were handed out before are void. */
  load(start: number, end: number): Promise<void> {
    return whileHeld(this, () => this.#load(start, end));
  }

  async #load(start: number, end: number): Promise<void> {
    if (start >= this.#start && end <= this.#end) {
      return;
    }
    this.#start = start;
    this.#end = start;
    const length = Math.max(0, Math.min(end, this.#source.size) - start);
    if (length > this.#memory.byteLength) {
      giveBack(this.#memory);
      this.#memory = memoryOf(length);
    }
    const reader = await this.#readerAt(start);
    if (reader === null) {
      const bytes = await bytesIn(this.#source.slice(start, start + length));
      new Uint8Array(this.#memory).set(new Uint8Array(bytes));
    } else {
      await this.#fill(reader, length);
    }
    this.#end = start + length;
  }

  /** A view of bytes that are in memory, good until the next `load`; null where they are not all there. */
  view(start: number, length: number): Uint8Array<ArrayBuffer> | null {
    return start >= this.#start && start + length <= this.#end
      ? new Uint8Array(this.#memory, start - this.#start, length)
      : null;
  }

  /** Nothing more will be read; views that were handed out are void. */
  async close(): Promise<void> {
    this.#end = this.#start;
    giveBack(this.#memory);
    this.#memory = new ArrayBuffer(0);
    await this.#endStream();
  }

  async #endStream(): Promise<void> {
    const stream = this.#stream;
    this.#stream = null;
    await stream?.reader.cancel().catch(() => undefined);
  }

  /** Null in browsers that cannot read into memory which is there already. */
  async #readerAt(start: number): Promise<ReadableStreamBYOBReader | null> {
    if (this.#stream?.at !== start) {
      await this.#endStream();
      const rest = this.#source.slice(start);
      const stream = rest.stream();
      const reader = ownMemoryReader(stream);
      this.#stream = reader === null ? null : { reader, of: [rest, stream], at: start };
    }
    return this.#stream?.reader ?? null;
  }

  async #fill(reader: ReadableStreamBYOBReader, length: number): Promise<void> {
    let filled = 0;
    while (filled < length) {
      const { value, done } = await reader.read(new Uint8Array(this.#memory, filled, length - filled));
      if (value !== undefined) {
        this.#memory = value.buffer;
      }
      if (done || value.length === 0) {
        throw new DOMException("The file ended before its end", "NotReadableError");
      }
      filled += value.length;
      if (this.#stream !== null) {
        this.#stream.at += value.length;
      }
    }
  }
}

const SMALLEST_MEMORY_IN_BYTES = 1024 * 1024;
const LARGEST_SPARE_IN_BYTES = 8 * SMALLEST_MEMORY_IN_BYTES;
const MOST_SPARES = 3;

/** Memory of files that were read, for the next ones: what is thrown away stays in use for a while. */
const spares: ArrayBuffer[] = [];

function memoryOf(length: number): ArrayBuffer {
  const place = spares.findIndex(({ byteLength }) => byteLength >= length);
  const [spare] = place === -1 ? [] : spares.splice(place, 1);
  return spare ?? new ArrayBuffer(Math.max(length, SMALLEST_MEMORY_IN_BYTES));
}

function giveBack(memory: ArrayBuffer): void {
  const isWorthIt = memory.byteLength > 0 && memory.byteLength <= LARGEST_SPARE_IN_BYTES;
  if (isWorthIt && spares.length < MOST_SPARES) {
    spares.push(memory);
  }
}

function ownMemoryReader(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: "byob" });
  } catch {
    return null;
  }
}
