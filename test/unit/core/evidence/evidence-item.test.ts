import { describe, expect, it } from "vitest";
import {
  citationsFor,
  EvidenceItem,
  isCitedFor,
  newCitation,
  storedFilesOf,
  usesOf,
} from "#core/evidence/evidence-item.ts";
import {
  evidenceFile,
  evidenceLink,
  linkWithScreenshot,
  questionId,
  sha256Of,
} from "#test/support/assessment-builders.ts";

const [one, two] = [questionId("1"), questionId("2")];
const first = { ...newCitation(one), pages: "3-5" };
const second = { ...newCitation(one), pages: "12", article: "Pasal 4" };
const item = EvidenceItem.parse({
  ...evidenceFile({ sha256: sha256Of(1) }),
  citations: [first, newCitation(two), second],
});

describe("a piece of evidence", () => {
  it("may be cited several times for one question", () => {
    expect(citationsFor(item, one)).toEqual([first, second]);
    expect(isCitedFor(item, two)).toBe(true);
    expect(isCitedFor(item, questionId("3"))).toBe(false);
  });

  it("tells its uses question by question", () => {
    expect(usesOf(item)).toEqual([
      { question: "1", citations: [first, second] },
      { question: "2", citations: [newCitation(two)] },
    ]);
  });

  it("needs the bytes of its file, or of its screenshot", () => {
    expect(storedFilesOf(item).map(({ sha256, name }) => [sha256, name])).toEqual([
      [sha256Of(1), "bukti.pdf"],
    ]);
    expect(storedFilesOf(linkWithScreenshot(sha256Of(2))).map(({ sha256 }) => sha256)).toEqual([sha256Of(2)]);
    expect(storedFilesOf(evidenceLink())).toEqual([]);
  });
});
