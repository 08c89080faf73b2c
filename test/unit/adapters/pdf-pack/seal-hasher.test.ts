import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reserveSeal } from "#adapters/pdf-pack/seal.ts";
import { SealHasher } from "#adapters/pdf-pack/seal-hasher.ts";
import { samplePack } from "#test/support/sealed-volumes.ts";

/** Node's own, as the yardstick. */
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const BLOCK = 8;

function blocksOf(bytes: Uint8Array): readonly string[] {
  const starts = Array.from({ length: Math.ceil(bytes.length / BLOCK) }, (_, index) => index * BLOCK);
  return starts.map((start) => sha256Of(bytes.subarray(start, start + BLOCK)));
}

const facts = {
  object: 7,
  pack: samplePack,
  volume: 1,
  volumes: 1,
  otherSeals: [],
  sections: [],
  signer: null,
};

describe("what follows the bytes of a volume", () => {
  it("gives the digest of each block, however the bytes come", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 })), async (pieces) => {
        const hasher = await SealHasher.start(BLOCK);
        for (const piece of pieces) {
          await hasher.update(piece);
        }
        const all = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
        expect(await hasher.endBody()).toEqual({ length: all.length, blocks: blocksOf(all) });
        expect(await hasher.endFile()).toBe(sha256Of(all));
      }),
      { numRuns: 100 },
    );
  });

  it("goes back to a snapshot as if nothing had come after it", async () => {
    const bytes = () => fc.uint8Array({ maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(bytes(), bytes(), bytes(), async (kept, dropped, after) => {
        const hasher = await SealHasher.start(BLOCK);
        await hasher.update(kept);
        const snapshot = hasher.snapshot();
        await hasher.update(dropped);
        hasher.rollback(snapshot);
        expect(hasher.length).toBe(kept.length);
        await hasher.update(after);

        const all = Uint8Array.from([...kept, ...after]);
        expect((await hasher.endBody()).blocks).toEqual(blocksOf(all));
        expect(await hasher.endFile()).toBe(sha256Of(all));
      }),
      { numRuns: 100 },
    );
  });

  it("goes back to one snapshot twice", async () => {
    const hasher = await SealHasher.start(BLOCK);
    await hasher.update(new Uint8Array(11).fill(1));
    const snapshot = hasher.snapshot();
    for (const filler of [2, 3]) {
      await hasher.update(new Uint8Array(30).fill(filler));
      hasher.rollback(snapshot);
    }

    expect((await hasher.endBody()).blocks).toEqual(blocksOf(new Uint8Array(11).fill(1)));
  });

  it("has its own copy of bytes that are changed right after the call", async () => {
    const hasher = await SealHasher.start(BLOCK);
    const buffer = new Uint8Array(2 * BLOCK);
    void hasher.update(buffer);
    buffer.fill(9);
    await hasher.update(buffer);

    const all = Uint8Array.from([...new Uint8Array(2 * BLOCK), ...buffer]);
    expect((await hasher.endBody()).blocks).toEqual(blocksOf(all));
  });
});

describe("the room for a seal", () => {
  it("has the length that was told before the tail was known, whatever the tail", async () => {
    for (const tailLength of [0, 1, 99_999]) {
      const hasher = await SealHasher.start(BLOCK);
      const body = new Uint8Array(20).fill(65);
      await hasher.update(body);
      const reserved = await reserveSeal(hasher, facts);
      const tail = new Uint8Array(tailLength).fill(66);

      const filled = await reserved.fill(tail);

      expect(reserved.start).toBe(20);
      expect(filled.seal.length).toBe(reserved.length);
      expect(filled.fileLength).toBe(20 + reserved.length + tailLength);
      expect(filled.sha256).toBe(sha256Of(Uint8Array.from([...body, ...filled.seal, ...tail])));
    }
  });

  it("is filled with the same bytes for the same facts", async () => {
    const sealOnce = async () => {
      const hasher = await SealHasher.start(BLOCK);
      await hasher.update(new Uint8Array(20));
      return (await reserveSeal(hasher, facts)).fill(new Uint8Array(3));
    };

    expect(await sealOnce()).toEqual(await sealOnce());
  });

  it("is not filled with what no reader would take", async () => {
    const hasher = await SealHasher.start(BLOCK);
    const reserved = await reserveSeal(hasher, { ...facts, volume: 0 });

    await expect(reserved.fill(new Uint8Array())).rejects.toThrow();
  });
});
