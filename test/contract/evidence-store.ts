import { describe, expect, it } from "vitest";
import { type ByteSource, type EvidenceStore, NEWLY_KEPT_MS } from "#core/evidence/evidence-store.ts";
import { sha256Of } from "#test/support/assessment-builders.ts";
import { fileFactsOf } from "#test/support/file-facts-of.ts";

/** Opens one more connection to the same evidence, as another tab does, with that clock. */
export type ConnectEvidence = (nowInMs: () => number) => EvidenceStore;

/** What every EvidenceStore promises. `openShelf` answers an empty shelf of its own at every call. */
export function describeEvidenceStore(name: string, openShelf: () => ConnectEvidence): void {
  const [one, two, three] = [sha256Of(1), sha256Of(2), sha256Of(3)];
  const now = () => 0;
  const later = () => NEWLY_KEPT_MS;

  describe(`the ${name} evidence store`, () => {
    it("gives back the bytes that were kept", async () => {
      const connect = openShelf();
      const bytes = Uint8Array.from({ length: 5_000 }, (_, place) => place % 251);

      expect(await connect(now).keep(one, new Blob([bytes]))).toEqual({ ok: true, value: undefined });

      const kept = await connect(now).bytesOf(one);
      expect(kept?.size).toBe(5_000);
      expect(await contentOf(kept)).toEqual(bytes);
    });

    it("takes bytes from anything that can give them", async () => {
      const store = openShelf()(now);
      const bytes = Uint8Array.of(1, 2, 3);

      await store.keep(one, { size: 3, arrayBuffer: async () => bytes.buffer });

      expect(await contentOf(await store.bytesOf(one))).toEqual(bytes);
    });

    it("keeps an empty file", async () => {
      const store = openShelf()(now);

      await store.keep(one, new Blob([]));

      expect((await store.bytesOf(one))?.size).toBe(0);
      expect(await store.list()).toEqual([{ sha256: one, sizeInBytes: 0 }]);
    });

    it("has no bytes of what was never kept", async () => {
      expect(await openShelf()(now).bytesOf(one)).toBeNull();
    });

    it("keeps the same content once", async () => {
      const connect = openShelf();

      await Promise.all([connect(now).keep(one, textBlob("abc")), connect(now).keep(one, textBlob("abc"))]);
      await connect(now).keep(one, textBlob("abc"));

      expect(await connect(now).list()).toEqual([{ sha256: one, sizeInBytes: 3 }]);
    });

    it("keeps several at once, also where some are kept already or come twice", async () => {
      const connect = openShelf();
      await connect(now).keep(one, textBlob("abc"));
      const contents = [
        { sha256: one, bytes: textBlob("abc") },
        { sha256: two, bytes: textBlob("1234567") },
        { sha256: two, bytes: textBlob("1234567") },
      ];

      expect(await connect(now).keepAll(contents)).toEqual({ ok: true, value: undefined });
      await connect(now).keepAll([]);

      expect(await connect(now).list()).toHaveLength(2);
      expect(await contentOf(await connect(now).bytesOf(one))).toHaveLength(3);
      expect(await contentOf(await connect(now).bytesOf(two))).toHaveLength(7);
    });

    it("lists what it keeps, with sizes", async () => {
      const store = openShelf()(now);
      await store.keep(two, textBlob("1234567"));
      await store.keep(one, textBlob("abc"));

      const list = await store.list();

      expect(new Map(list.map(({ sha256, sizeInBytes }) => [sha256, sizeInBytes]))).toEqual(
        new Map([
          [one, 3],
          [two, 7],
        ]),
      );
    });

    it("removes what is not needed, and says how much came free", async () => {
      const connect = openShelf();
      await connect(now).keep(one, textBlob("abc"));
      await connect(now).keep(two, textBlob("1234567"));
      await connect(now).keep(three, textBlob("12"));

      expect(await connect(later).removeAllBut(new Set([two]))).toBe(5);

      expect(await connect(later).list()).toEqual([{ sha256: two, sizeInBytes: 7 }]);
      expect(await connect(later).bytesOf(one)).toBeNull();
      expect(await contentOf(await connect(later).bytesOf(two))).toHaveLength(7);
      expect(await connect(later).removeAllBut(new Set([two]))).toBe(0);
    });

    it("removes nothing that was kept, or kept again, just now: the answer that cites it may be on its way", async () => {
      const connect = openShelf();
      await connect(now).keep(one, textBlob("abc"));
      await connect(now).keep(two, textBlob("abc"));
      await connect(later).keep(two, textBlob("abc"));

      expect(await connect(() => NEWLY_KEPT_MS - 1).removeAllBut(new Set())).toBe(0);
      expect(await connect(later).removeAllBut(new Set())).toBe(3);

      expect(await connect(later).list()).toEqual([{ sha256: two, sizeInBytes: 3 }]);
    });

    it("keeps again what was removed", async () => {
      const store = openShelf()(later);
      await store.keep(one, textBlob("abc"));
      await store.removeAllBut(new Set());

      await store.keep(one, textBlob("abc"));

      expect(await contentOf(await store.bytesOf(one))).toHaveLength(3);
    });

    it("keeps what was found in bytes, and the newest of it", async () => {
      const connect = openShelf();
      await connect(now).keep(one, textBlob("abc"));
      await connect(now).keep(two, textBlob("abc"));

      expect(await connect(now).keepFacts(one, fileFactsOf({ pages: 3 }))).toEqual({
        ok: true,
        value: undefined,
      });
      await connect(now).keepFacts(one, fileFactsOf({ pages: 4 }));

      expect(await connect(now).factsOf([one, two, three])).toEqual(
        new Map([[one, fileFactsOf({ pages: 4 })]]),
      );
      expect(await connect(now).factsOf([])).toEqual(new Map());
    });

    it("keeps facts when the same content is kept again", async () => {
      const store = openShelf()(now);
      await store.keep(one, textBlob("abc"));
      await store.keepFacts(one, fileFactsOf());

      await store.keep(one, textBlob("abc"));

      expect(await store.factsOf([one])).toEqual(new Map([[one, fileFactsOf()]]));
    });

    it("keeps no facts of bytes that it does not have, or has no longer", async () => {
      const connect = openShelf();
      await connect(now).keep(one, textBlob("abc"));
      await connect(now).keepFacts(one, fileFactsOf());
      await connect(now).keepFacts(two, fileFactsOf());

      await connect(later).removeAllBut(new Set());
      await connect(later).keep(one, textBlob("abc"));
      await connect(later).keep(two, textBlob("abc"));

      expect(await connect(later).factsOf([one, two])).toEqual(new Map());
    });
  });
}

function textBlob(text: string): Blob {
  return new Blob([text]);
}

async function contentOf(source: ByteSource | null): Promise<Uint8Array> {
  return new Uint8Array((await source?.arrayBuffer()) ?? new ArrayBuffer(0));
}
