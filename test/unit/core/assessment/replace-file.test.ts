import { describe, expect, it } from "vitest";
import { applyEdit } from "#core/assessment/apply-edit.ts";
import { inverseOf } from "#core/assessment/change.ts";
import { filesToReplace, replaceFile } from "#core/assessment/replace-file.ts";
import { EvidenceItem, FileSource, newCitation } from "#core/evidence/evidence-item.ts";
import {
  assessmentOf,
  atTime,
  evidenceFile,
  linkWithScreenshot,
  questionId,
  sha256Of,
} from "#test/support/assessment-builders.ts";

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
const assessment = assessmentOf({ evidence: [item, other, link] });
const newer = file(sha256Of(9), "SK Tim 2025.pdf");

function file(sha256: FileSource["sha256"], name: string): FileSource {
  return FileSource.parse({ sha256, name, sizeInBytes: 7, mediaType: "application/pdf" });
}

describe("a newer edition of a file", () => {
  it("takes the place of the one before and leaves all else as it was", () => {
    const replaced = replaceFile(assessment, item, newer, null);

    expect(replaced).toMatchObject({ ok: true, value: { keepsDocument: true, misfits: [] } });
    const edit = replaced.ok ? replaced.value.edit : null;
    expect(edit).toEqual({
      part: "evidence",
      evidence: item.id,
      before: item,
      after: { ...item, source: { kind: "file", ...newer } },
    });
  });

  it("can be taken back", () => {
    const replaced = replaceFile(assessment, item, newer, null);
    if (!replaced.ok) {
      throw new Error(replaced.error.kind);
    }
    const made = applyEdit(assessment, replaced.value.edit, atTime("09:00"));
    const back = made.ok && applyEdit(made.value, inverseOf(replaced.value.edit), assessment.changedAt);

    expect(back).toEqual({ ok: true, value: assessment });
  });

  it("tells which citations name pages that it does not have, and keeps them", () => {
    const replaced = replaceFile(assessment, item, newer, 8);

    expect(replaced.ok && replaced.value.misfits).toEqual([
      { question: "2", error: { kind: "beyond-the-end", page: 12, pageCount: 8 } },
    ]);
  });

  it("is refused where nothing would change, where it is evidence already, and for a link", () => {
    const refused = (one: EvidenceItem, sha256: FileSource["sha256"]) =>
      replaceFile(assessment, one, file(sha256, "x.pdf"), null);

    expect(refused(item, sha256Of(1))).toEqual({ ok: false, error: { kind: "same-content" } });
    expect(refused(item, sha256Of(2))).toEqual({
      ok: false,
      error: { kind: "already-evidence", item: other },
    });
    expect(refused(link, sha256Of(9))).toEqual({ ok: false, error: { kind: "is-a-link" } });
  });
});

it.each([
  ["bukti.pdf", 9, 2],
  ["Bukti (2).PDF", 9, 2],
  ["bukti - Copy.pdf", 9, 2],
  ["bukti.pdf", 2, 1], // the very same file is no newer edition of itself
  ["bukti lain.pdf", 9, 0],
])("guesses that %s with content %i is a newer edition of %i files", (name, content, count) => {
  expect(filesToReplace(assessment, file(sha256Of(content), name))).toHaveLength(count);
});
