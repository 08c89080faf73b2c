import { type EvidenceItem, type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { Edit } from "./change.ts";

/** The same text for edits of the same part of an assessment, another for another part. */
export function partTouchedBy(edit: Edit): string {
  switch (edit.part) {
    case "standing":
    case "external":
    case "target":
      return `${edit.part} ${edit.question}`;
    case "text":
      return `${edit.part} ${edit.question} ${edit.field}`;
    case "evidence":
      return `${edit.part} ${edit.evidence}`;
    case "pack":
      return `${edit.part} ${edit.pack}`;
    case "record":
      return `${edit.part} ${edit.record}`;
    case "details":
      return edit.part;
    default:
      return unreachable(edit);
  }
}

/** The questions in whose history the edit belongs: for evidence those it was or is cited for. */
export function questionsTouchedBy(edit: Edit): readonly QuestionId[] {
  switch (edit.part) {
    case "standing":
    case "text":
    case "external":
    case "target":
      return [edit.question];
    case "evidence":
      return distinct(itemsOf(edit).flatMap((item) => item.citations.map((citation) => citation.question)));
    case "record":
      return distinct(
        [edit.before, edit.after].flatMap((record) => (record?.question == null ? [] : [record.question])),
      );
    case "details":
    case "pack":
      return [];
    default:
      return unreachable(edit);
  }
}

/** The files that must be kept as long as the edit can be taken back or made again. */
export function filesTouchedBy(edit: Edit): readonly Sha256[] {
  return edit.part === "evidence" ? distinct(itemsOf(edit).flatMap(filesOf)) : [];
}

export function filesOf(item: EvidenceItem): readonly Sha256[] {
  return storedFilesOf(item).map(({ sha256 }) => sha256);
}

function itemsOf(edit: Extract<Edit, { readonly part: "evidence" }>): readonly EvidenceItem[] {
  return [edit.before, edit.after].filter((item) => item !== null);
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
