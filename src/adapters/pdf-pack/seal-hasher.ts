import { createSHA256, type IHasher } from "hash-wasm";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { sha256 } from "./digest.ts";

/** What `rollback` needs to go back to where the hasher was. */
export interface SealSnapshot {
  readonly length: number;
  readonly rest: Uint8Array;
  readonly whole: Uint8Array;
}

/**
 * Follows every byte that is written to a volume: each block is hashed by the platform, beside the work of this thread; the
 * whole file, which the platform can only hash at once, by WebAssembly.
 */
export class SealHasher {
  readonly blockLength: number;
  readonly #whole: IHasher;
  readonly #block: Uint8Array<ArrayBuffer>;
  #blocks: Promise<Sha256>[] = [];
  #inBlock = 0;

  private constructor(whole: IHasher, blockLength: number) {
    this.#whole = whole.init();
    this.blockLength = blockLength;
    this.#block = new Uint8Array(blockLength);
  }

  static async start(blockLength = BLOCK_LENGTH): Promise<SealHasher> {
    return new SealHasher(await createSHA256(), blockLength);
  }

  /** How many bytes it has followed. */
  get length(): number {
    return this.#blocks.length * this.blockLength + this.#inBlock;
  }

  /** The bytes may be changed or reused right after the call. Wait for the promise, if any, before going on: memory is bounded by it. */
  update(bytes: Uint8Array): Promise<unknown> | undefined {
    this.#whole.update(bytes);
    const before = this.#blocks.length;
    for (let start = 0; start < bytes.length; ) {
      const piece = bytes.subarray(start, start + this.blockLength - this.#inBlock);
      this.#block.set(piece, this.#inBlock);
      this.#inBlock += piece.length;
      start += piece.length;
      if (this.#inBlock === this.blockLength) {
        this.#blocks.push(sha256(this.#block));
        this.#inBlock = 0;
      }
    }
    const isNewBlock = this.#blocks.length > before;
    return isNewBlock ? this.#blocks.at(-BLOCKS_UNDER_WAY) : undefined;
  }

  snapshot(): SealSnapshot {
    return { length: this.length, rest: this.#block.slice(0, this.#inBlock), whole: this.#whole.save() };
  }

  /** Forgets what was written after the snapshot was taken. */
  rollback({ length, rest, whole }: SealSnapshot): void {
    this.#blocks.length = Math.floor(length / this.blockLength);
    this.#block.set(rest);
    this.#inBlock = rest.length;
    this.#whole.load(whole);
  }

  /** The digests of all blocks, the last of which may be shorter. Nothing more of the body may follow. */
  async endBody(): Promise<{ readonly length: number; readonly blocks: readonly Sha256[] }> {
    const rest = this.#block.subarray(0, this.#inBlock);
    const last = rest.length === 0 ? [] : [sha256(rest)];
    return { length: this.length, blocks: await Promise.all([...this.#blocks, ...last]) };
  }

  /** The digest of the whole file, given all that comes after the body. */
  endFile(...rest: readonly Uint8Array[]): Sha256 {
    for (const bytes of rest) {
      this.#whole.update(bytes);
    }
    return Sha256.parse(this.#whole.digest());
  }
}

/** Short enough to name a change by a few pages, long enough that a large pack's seal stays small. */
const BLOCK_LENGTH = 256 * 1024;
/** So many blocks may wait for their digests before the writer has to. */
const BLOCKS_UNDER_WAY = 8;
