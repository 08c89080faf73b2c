import { describe, expect, it } from "vitest";
import type { Edit } from "#core/assessment/change.ts";
import { filesTouchedBy, partTouchedBy, questionsTouchedBy } from "#core/assessment/touched-by.ts";
import {
  adds,
  assessmentOf,
  evidenceFile,
  evidenceLink,
  linkWithScreenshot,
  makesPack,
  packOf,
  sha256Of,
  writes,
} from "#test/support/assessment-builders.ts";

const before = evidenceFile({ id: "bukti-01", sha256: sha256Of(1), questions: ["1", "2"] });
const after = evidenceFile({ id: "bukti-01", sha256: sha256Of(2), questions: ["2", "3"] });
const changed: Edit = { part: "evidence", evidence: before.id, before, after };
const { details } = assessmentOf({});

describe("what an edit touches", () => {
  it("is one part, whatever it makes of it", () => {
    expect(partTouchedBy(writes("1", "", "a"))).toBe(partTouchedBy(writes("1", "b", "c")));
    expect(partTouchedBy(changed)).toBe(partTouchedBy(adds(before)));
  });

  it("differs by question, field and piece of evidence", () => {
    const parts = [
      writes("1", "", "a"),
      writes("2", "", "a"),
      writes("1", "", "a", "analysis"),
      adds(before),
      adds(evidenceLink()),
      { part: "details", before: details, after: details } as const,
      makesPack(packOf(1)),
      makesPack(packOf(2)),
    ].map(partTouchedBy);

    expect(new Set(parts).size).toBe(parts.length);
  });

  it("is in the history of every question that evidence was or is cited for", () => {
    expect(questionsTouchedBy(changed)).toEqual(["1", "2", "3"]);
    expect(questionsTouchedBy(writes("7", "", "a"))).toEqual(["7"]);
    expect(questionsTouchedBy({ part: "details", before: details, after: details })).toEqual([]);
    expect(questionsTouchedBy(makesPack(packOf(1)))).toEqual([]);
  });

  it("needs the files from before and after", () => {
    expect(filesTouchedBy(changed)).toEqual([sha256Of(1), sha256Of(2)]);
    expect(filesTouchedBy(adds(evidenceLink()))).toEqual([]);
    expect(filesTouchedBy(adds(linkWithScreenshot(sha256Of(3))))).toEqual([sha256Of(3)]);
    expect(filesTouchedBy(makesPack(packOf(1)))).toEqual([]);
    expect(filesTouchedBy(writes("1", "", "a"))).toEqual([]);
  });
});
