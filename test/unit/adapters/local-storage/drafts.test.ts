import { describe, expect, it } from "vitest";
import { openDrafts } from "#adapters/local-storage/drafts.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { adds, evidenceFile, sha256Of, writes } from "#test/support/assessment-builders.ts";
import { memoryTextStorage } from "./text-storage.ts";

const here = AssessmentId.parse("penilaian-1");
const longer = AssessmentId.parse("penilaian-12");

describe("drafts", () => {
  it("are taken by the next visit, as they were kept last", async () => {
    const storage = memoryTextStorage();
    openDrafts(storage, "pertama").keep(here, [writes("1", "", "a")]);
    openDrafts(storage, "pertama").keep(here, [writes("1", "", "ab"), writes("2", "", "c")]);

    expect(await openDrafts(storage, "kedua").take(here)).toEqual([
      writes("1", "", "ab"),
      writes("2", "", "c"),
    ]);
  });

  it("are still there when the visit that took them ends before it saved anything", async () => {
    const storage = memoryTextStorage();
    openDrafts(storage, "pertama").keep(here, [writes("1", "", "a")]);

    await openDrafts(storage, "kedua").take(here);

    expect(await openDrafts(storage, "ketiga").take(here)).toEqual([writes("1", "", "a")]);
  });

  it("are gone once the visit that took them has nothing left to save", async () => {
    const storage = memoryTextStorage();
    openDrafts(storage, "pertama").keep(here, [writes("1", "", "a")]);
    const second = openDrafts(storage, "kedua");
    await second.take(here);

    expect(second.keep(here, [])).toBe(true);

    expect(await openDrafts(storage, "ketiga").take(here)).toEqual([]);
    expect(storage.keys()).toEqual([]);
  });

  it("of several visits come in the order of time", async () => {
    const storage = memoryTextStorage();
    openDrafts(storage, "b", () => 1).keep(here, [writes("1", "", "lama")]);
    openDrafts(storage, "a", () => 2).keep(here, [writes("1", "lama", "baru")]);

    expect(await openDrafts(storage, "c").take(here)).toEqual([
      writes("1", "", "lama"),
      writes("1", "lama", "baru"),
    ]);
  });

  it("of other assessments stay where they are", async () => {
    const storage = memoryTextStorage();
    openDrafts(storage, "pertama").keep(longer, [writes("1", "", "a")]);

    expect(await openDrafts(storage, "kedua").take(here)).toEqual([]);
    expect(await openDrafts(storage, "kedua").take(longer)).toEqual([writes("1", "", "a")]);
  });

  it("that the app before this one left are taken too, evidence as it is said now", async () => {
    const storage = memoryTextStorage();
    const file = evidenceFile({ sha256: sha256Of(1) });
    const { document: _none, ...before } = file;
    const citations = file.citations.map(({ article: _empty, ...citation }) => citation);
    const after = { ...before, citations };
    const edit = { part: "evidence", evidence: file.id, before: null, after };
    storage.set(
      `matang:draft:${here}:pertama`,
      JSON.stringify({ keptAt: 1, edits: [edit, writes("1", "", "a")] }),
    );

    expect(await openDrafts(storage, "kedua").take(here)).toEqual([adds(file), writes("1", "", "a")]);
  });

  it("say when they could not be kept, and leave nothing older in their place", async () => {
    const storage = memoryTextStorage();
    const drafts = openDrafts(storage, "pertama");
    drafts.keep(here, [writes("1", "", "a")]);
    storage.isFull = true;

    expect(drafts.keep(here, [writes("1", "", "ab")])).toBe(false);

    expect(await openDrafts(storage, "kedua").take(here)).toEqual([]);
  });

  it("stay with the visit that left them when the next one cannot keep them", async () => {
    const storage = memoryTextStorage();
    openDrafts(storage, "pertama").keep(here, [writes("1", "", "a")]);
    storage.isFull = true;

    expect(await openDrafts(storage, "kedua").take(here)).toEqual([writes("1", "", "a")]);
    expect(await openDrafts(storage, "ketiga").take(here)).toEqual([writes("1", "", "a")]);
  });

  it.each(["", "{", "null", "12", `{"keptAt":1,"edits":[{"part":"lain"}]}`])(
    "that cannot be read (%s) are passed over, and left for a version that can",
    async (text) => {
      const storage = memoryTextStorage();
      storage.set(`matang:draft:${here}:pertama`, text);

      expect(await openDrafts(storage, "kedua").take(here)).toEqual([]);
      expect(storage.keys()).toHaveLength(1);
    },
  );

  it("name the files that they need", async () => {
    const storage = memoryTextStorage();
    openDrafts(storage, "pertama").keep(here, [adds(evidenceFile({ sha256: sha256Of(1) }))]);
    openDrafts(storage, "kedua").keep(longer, [adds(evidenceFile({ sha256: sha256Of(2) }))]);

    expect(await openDrafts(storage, "ketiga").neededFiles()).toEqual(new Set([sha256Of(1), sha256Of(2)]));
  });
});
