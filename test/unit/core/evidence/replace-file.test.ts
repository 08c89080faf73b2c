import { describe, expect, it } from "vitest";
import { EvidenceItem, FileSource, newCitation } from "#core/evidence/evidence-item.ts";
import { describeReplaceFileError, replaceFile } from "#core/evidence/replace-file.ts";
import { evidenceFile, linkWithScreenshot, questionId, sha256Of } from "#test/support/assessment-builders.ts";

const item = EvidenceItem.parse({
  ...evidenceFile({ sha256: sha256Of(1) }),
  title: "SK Tim",
  document: { number: "SK 12/2021", date: "2021-03-03" },
  citations: [
    { ...newCitation(questionId("1")), criteria: ["2.1"], pages: "3-5", article: "Pasal 4" },
    { ...newCitation(questionId("2")), pages: "12" },
  ],
});
const other = evidenceFile({ sha256: sha256Of(2) });
const link = linkWithScreenshot(sha256Of(3));
const evidence = [item, other, link];

function file(number: number): FileSource {
  return FileSource.parse({
    sha256: sha256Of(number),
    name: "SK Tim 2025.pdf",
    sizeInBytes: 7,
    mediaType: "application/pdf",
  });
}

describe("a newer edition of a file", () => {
  it("takes the place of the one before and leaves all else as it was", () => {
    expect(replaceFile(item, file(9), evidence)).toEqual({
      ok: true,
      value: { ...item, source: { kind: "file", ...file(9) } },
    });
  });

  it("may go back to the one that is saved, before the newer one was", () => {
    const replaced = replaceFile(item, file(9), evidence);

    expect(replaced.ok && replaceFile(replaced.value, file(1), evidence)).toMatchObject({ ok: true });
  });

  it.each([
    ["would change nothing", item, 1, { kind: "same-content" }],
    ["is evidence already", item, 2, { kind: "already-evidence", item: other }],
    ["is for a link", link, 9, { kind: "is-a-link" }],
  ] as const)("is refused with a sentence where it %s", (_, one, number, error) => {
    const refused = replaceFile(one, file(number), evidence);

    expect(refused).toEqual({ ok: false, error });
    expect(describeReplaceFileError(error)).toMatch(/\.$/);
  });
});
