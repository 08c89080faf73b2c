import type { SealHasher, SealSnapshot } from "./seal-hasher.ts";
import type { VolumeSink } from "./volume-sink.ts";

/** Where a volume can be cut back to. */
export interface WriterSnapshot {
  readonly length: number;
  readonly objects: number;
  readonly written: number;
  readonly hasher: SealSnapshot;
}

/** Bytes on their way to the sink, and the buffer of ours that they lie in. */
interface Waiting {
  readonly bytes: Uint8Array;
  readonly buffer: Uint8Array<ArrayBuffer> | null;
}

/** The disk, or whatever takes the bytes, refused. */
export class SinkRefused extends Error {}

/** Does what a sink may refuse. */
export async function refusable<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    throw new SinkRefused("The sink took no more bytes", { cause });
  }
}

/**
 * Writes the objects of one volume one after the other; what is written is never looked at again. Only the places of the
 * objects are kept.
 */
export class VolumeWriter {
  readonly #sink: VolumeSink;
  readonly #hasher: SealHasher;
  /** By object number; 0 for one that is not written yet. */
  #offsets: number[] = [0];
  /** The numbers in the order in which they were written. */
  #written: number[] = [];
  #pending: Waiting[] = [];
  #buffer = new Uint8Array(BUFFER_LENGTH);
  /** Buffers that the sink is done with: a new one each time would be most of the garbage that is made. */
  readonly #spare: Uint8Array<ArrayBuffer>[] = [];
  #inBuffer = 0;
  #length = 0;

  constructor(sink: VolumeSink, hasher: SealHasher) {
    this.#sink = sink;
    this.#hasher = hasher;
  }

  /** Of all that was written, also what is still on its way. */
  get length(): number {
    return this.#length;
  }

  /** How many object numbers are taken. */
  get objects(): number {
    return this.#offsets.length;
  }

  /** Takes a number for an object that is written later. */
  reserve(): number {
    return this.#offsets.push(0) - 1;
  }

  /** Characters stand for bytes. */
  text(text: string): void {
    for (let start = 0; start < text.length; ) {
      const end = Math.min(start + BUFFER_LENGTH - this.#inBuffer, text.length);
      for (let index = start; index < end; index += 1) {
        this.#buffer[this.#inBuffer++] = text.charCodeAt(index);
      }
      start = end;
      this.#cutBuffer(BUFFER_LENGTH);
    }
    this.#length += text.length;
  }

  /** Long ones are passed on without a copy: they must not change until the next `drain`. */
  bytes(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (bytes.length > BUFFER_LENGTH / 4) {
      this.#cutBuffer(1);
      this.#pending.push({ bytes, buffer: null });
      return;
    }
    if (this.#inBuffer + bytes.length > BUFFER_LENGTH) {
      this.#cutBuffer(1);
    }
    this.#buffer.set(bytes, this.#inBuffer);
    this.#inBuffer += bytes.length;
  }

  begin(object: number): void {
    this.#offsets[object] = this.#length;
    this.#written.push(object);
    this.text(`${object} 0 obj\n`);
  }

  end(): void {
    this.text("\nendobj\n");
  }

  /** Writes a whole object. */
  object(object: number, value: string): void {
    this.begin(object);
    this.text(value);
    this.end();
  }

  /** Writes a whole stream; `entries` are those of its dictionary but for the length. */
  stream(object: number, entries: string, data: Uint8Array): void {
    this.begin(object);
    this.text(`<< ${entries} /Length ${data.length} >>\nstream\n`);
    this.bytes(data);
    this.text("\nendstream");
    this.end();
  }

  /** Whether anything waits for the sink. */
  get isDue(): boolean {
    return this.#pending.length > 0;
  }

  /** Waits until little is left on its way. */
  async drain(): Promise<void> {
    const waiting = this.#pending;
    this.#pending = [];
    for (const { bytes, buffer } of waiting) {
      await this.#hasher.update(bytes);
      await refusable(() => this.#sink.write(bytes));
      if (buffer !== null) {
        this.#spare.push(buffer);
      }
    }
  }

  /** Everything is with the sink. */
  async flush(): Promise<void> {
    this.#cutBuffer(1);
    await this.drain();
  }

  async snapshot(): Promise<WriterSnapshot> {
    await this.flush();
    return {
      length: this.#length,
      objects: this.#offsets.length,
      written: this.#written.length,
      hasher: this.#hasher.snapshot(),
    };
  }

  /** As if nothing had been written since. */
  async rollback({ length, objects, written, hasher }: WriterSnapshot): Promise<void> {
    this.#pending = [];
    this.#inBuffer = 0;
    for (const object of this.#written.splice(written)) {
      this.#offsets[object] = 0;
    }
    this.#offsets.length = objects;
    this.#length = length;
    this.#hasher.rollback(hasher);
    await refusable(() => this.#sink.truncate(length));
  }

  /** Bytes that count towards nothing: the seal, and what comes after it. */
  async append(bytes: Uint8Array): Promise<void> {
    this.#length += bytes.length;
    await refusable(() => this.#sink.write(bytes));
  }

  /** The table of objects, with one that stands at `place`; what was never written is free. */
  crossReferences(object: number, place: number): string {
    this.#offsets[object] = place;
    const rows = this.#offsets.map((offset, number) =>
      offset === 0
        ? `${number === 0 ? FREE_HEAD : FREE} f \n`
        : `${String(offset).padStart(10, "0")} 00000 n \n`,
    );
    return `xref\n0 ${rows.length}\n${rows.join("")}`;
  }

  async close(): Promise<void> {
    await refusable(() => this.#sink.close());
  }

  #cutBuffer(atLeast: number): void {
    if (this.#inBuffer < atLeast) {
      return;
    }
    this.#pending.push({ bytes: this.#buffer.subarray(0, this.#inBuffer), buffer: this.#buffer });
    this.#buffer = this.#spare.pop() ?? new Uint8Array(BUFFER_LENGTH);
    this.#inBuffer = 0;
  }
}

const BUFFER_LENGTH = 256 * 1024;
const FREE_HEAD = "0000000000 65535";
const FREE = "0000000000 00000";
