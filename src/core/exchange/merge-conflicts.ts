import { applyEdit } from "#core/assessment/apply-edit.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { ChangeId, Edit } from "#core/assessment/change.ts";
import { type EvidenceId, evidenceName } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import type { Figure } from "#core/scoring/scorecard.ts";
import type { ChangeSet } from "./change-set.ts";
import type { MergedAssessment } from "./merge-assessments.ts";
import { BODY } from "./part-fields.ts";
import type { FieldConflict, FieldSide, SettledPart } from "./settle-part.ts";

/** What is in conflict: part of an answer, of a piece of evidence, or of the details. */
export type ConflictPart =
  | "level"
  | "ticks"
  | "facts"
  | "analysis"
  | "privateNotes"
  | "serviceName"
  | "external"
  | "target"
  | "evidence"
  | "citation"
  | "details"
  | "pack"
  | "record";

/** One of the opinions. */
export interface ConflictSide {
  /** Plain JSON: a level, a text, a list of citations; null where this side has nothing there. */
  readonly value: unknown;
  /** Null where it is not known who made it so. */
  readonly made: { readonly change: ChangeId; readonly by: string; readonly at: string } | null;
  /** Which of the merged copies hold it, by their places: 0 is ours. */
  readonly copies: readonly number[];
}

export interface MergeConflict {
  /** The part of the assessment, as `partTouchedBy` names it. */
  readonly key: string;
  /** The question it belongs to; null for details, packs and evidence that is cited for none. */
  readonly indicator: QuestionId | null;
  readonly part: ConflictPart;
  /** The criterion, the detail, or the field of a piece of evidence; empty where the part says it all. */
  readonly detail: string;
  readonly evidence: { readonly id: EvidenceId; readonly name: string } | null;
  /** Ours first, where ours is among them. */
  readonly sides: readonly ConflictSide[];
}

/** Every conflict, in the order of the questions. */
export function conflictsOf({ parts, sides }: MergedAssessment): readonly MergeConflict[] {
  return [...parts]
    .flatMap(([key, settled]) => settled.conflicts.map((conflict) => describe(key, settled, conflict, sides)))
    .sort((one, other) => compare(one.indicator ?? "", other.indicator ?? "") || compare(one.key, other.key));
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}

function describe(
  key: string,
  { edit }: SettledPart,
  conflict: FieldConflict,
  copies: readonly ChangeSet[],
): MergeConflict {
  const [part, detail] = nameOf(edit, conflict.field);
  const sides = conflict.sides
    .map((side) => sideOf(side, copies))
    .sort((one, other) => (one.copies[0] ?? copies.length) - (other.copies[0] ?? copies.length));
  return { key, indicator: indicatorOf(edit, part, detail), part, detail, evidence: evidenceOf(edit), sides };
}

function nameOf(edit: Edit, field: string): readonly [part: ConflictPart, detail: string] {
  switch (edit.part) {
    case "standing":
      return field.startsWith("tick ") ? ["ticks", field.slice("tick ".length)] : ["level", ""];
    case "text":
      return [edit.field, ""];
    case "evidence":
      return field.startsWith("citation ")
        ? ["citation", field.slice("citation ".length)]
        : ["evidence", field === "item" ? "" : field];
    case "details":
      return ["details", field];
    case "record":
      return ["record", field === "item" ? "" : field.replace(BODY, "")];
    default:
      return [edit.part, ""];
  }
}

function indicatorOf(edit: Edit, part: ConflictPart, detail: string): QuestionId | null {
  switch (edit.part) {
    case "evidence":
      return part === "citation" ? QuestionId.parse(detail) : (edit.after?.citations[0]?.question ?? null);
    case "details":
    case "pack":
      return null;
    case "record":
      return (edit.after ?? edit.before)?.question ?? null;
    default:
      return edit.question;
  }
}

function evidenceOf(edit: Edit): MergeConflict["evidence"] {
  const item = edit.part === "evidence" ? (edit.after ?? edit.before) : null;
  return item === null ? null : { id: item.id, name: evidenceName(item) };
}

function sideOf({ change, value }: FieldSide, copies: readonly ChangeSet[]): ConflictSide {
  return {
    value: value === undefined ? null : JSON.parse(value),
    made: change === null ? null : { change: change.id, by: change.by, at: change.at },
    copies:
      change === null
        ? []
        : copies.flatMap(({ changeById }, place) => (changeById.has(change.id) ? [place] : [])),
  };
}

/** The index that the assessment would have with that edit in place of what is shown: what a choice does. */
export function indexWith(questionnaire: Questionnaire, assessment: Assessment, edit: Edit): Figure {
  const made = applyEdit(assessment, edit, assessment.changedAt);
  return scoreAssessment(questionnaire, made.ok ? made.value : assessment).index;
}
