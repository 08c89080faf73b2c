import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { sha256 } from "./digest.ts";
import { type FileHash, startFileHash } from "./file-hash.ts";

/** What `rollback` needs to go back to where the hasher was. */
export interface SealSnapshot {
  readonly length: number;
  readonly rest: Uint8Array;
  readonly wholeGoesBack: () => void;
}

/**
 * Follows every byte that is written to a volume: each block is hashed by the platform, beside the work of this thread; the
 * whole file, which the platform can only hash at once, by what is given for that.
 */
export class SealHasher {
  readonly blockLength: number;
  readonly #whole: FileHash;
  readonly #block: Uint8Array<ArrayBuffer>;
  #blocks: Promise<Sha256>[] = [];
  #inBlock = 0;

  private constructor(whole: FileHash, blockLength: number) {
    this.#whole = whole;
    this.blockLength = blockLength;
    this.#block = new Uint8Array(blockLength);
  }

  static async start(blockLength = BLOCK_LENGTH, start = startFileHash): Promise<SealHasher> {
    return new SealHasher(await start(), blockLength);
  }

  /** How many bytes it has followed. */
  get length(): number {
    return this.#blocks.length * this.blockLength + this.#inBlock;
  }

  /** Wait for the promise, if there is one, before the bytes change and before going on: memory is bounded by it. */
  update(bytes: Uint8Array): Promise<unknown> | undefined {
    const whole = this.#whole.update(bytes);
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
    const block = isNewBlock ? this.#blocks.at(-BLOCKS_UNDER_WAY) : undefined;
    return whole === undefined ? block : Promise.all([whole, block]);
  }

  snapshot(): SealSnapshot {
    const rest = this.#block.slice(0, this.#inBlock);
    return { length: this.length, rest, wholeGoesBack: this.#whole.mark() };
  }

  /** Forgets what was written after the snapshot was taken. */
  rollback({ length, rest, wholeGoesBack }: SealSnapshot): void {
    this.#blocks.length = Math.floor(length / this.blockLength);
    this.#block.set(rest);
    this.#inBlock = rest.length;
    wholeGoesBack();
  }

  /** The digests of all blocks, the last of which may be shorter. Nothing more of the body may follow. */
  async endBody(): Promise<{ readonly length: number; readonly blocks: readonly Sha256[] }> {
    const rest = this.#block.subarray(0, this.#inBlock);
    const last = rest.length === 0 ? [] : [sha256(rest)];
    return { length: this.length, blocks: await Promise.all([...this.#blocks, ...last]) };
  }

  /** The digest of the whole file, given all that comes after the body. */
  async endFile(...rest: readonly Uint8Array[]): Promise<Sha256> {
    for (const bytes of rest) {
      await this.#whole.update(bytes);
    }
    return await this.#whole.digest();
  }
}

/** Short enough to name a change by a few pages, long enough that a large pack's seal stays small. */
export const BLOCK_LENGTH = 256 * 1024;
/** So many blocks may wait for their digests before the writer has to. */
const BLOCKS_UNDER_WAY = 8;
