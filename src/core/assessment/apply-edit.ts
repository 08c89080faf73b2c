import { dequal } from "dequal/lite";
import { evidenceInOrder } from "#core/evidence/evidence-in-order.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { Answer } from "./answer.ts";
import { type Assessment, answerTo } from "./assessment.ts";
import { type AssessmentRecord, recordsInOrder } from "./assessment-record.ts";
import type { Edit } from "./change.ts";
import { type PackRecord, packsInOrder } from "./pack-record.ts";

export interface ChangedElsewhere {
  readonly kind: "changed-elsewhere";
  /** The edit from what was expected to how the part stands now. */
  readonly current: Edit;
}

/**
 * A copy of the assessment with the edit made. Refused when the part no longer stands as the edit expects,
 * unless it already stands as the edit wants it.
 */
export function applyEdit(
  assessment: Assessment,
  edit: Edit,
  changedAt: string,
): Result<Assessment, ChangedElsewhere> {
  const current = currentOf(assessment, edit);
  if (dequal(current.after, edit.after)) {
    return succeed(assessment);
  }
  if (!dequal(current.after, edit.before)) {
    return fail({ kind: "changed-elsewhere", current });
  }
  return succeed({ ...withEdit(assessment, edit), changedAt });
}

/** The edit that leads from what the given one expects to how the part stands in the assessment. */
function currentOf(assessment: Assessment, edit: Edit): Edit {
  switch (edit.part) {
    case "standing":
      return { ...edit, after: answerTo(assessment, edit.question).standing };
    case "text":
      return { ...edit, after: answerTo(assessment, edit.question)[edit.field] };
    case "external":
      return { ...edit, after: answerTo(assessment, edit.question).external };
    case "target":
      return { ...edit, after: answerTo(assessment, edit.question).target };
    case "evidence":
      return { ...edit, after: assessment.evidence.find((item) => item.id === edit.evidence) ?? null };
    case "details":
      return { ...edit, after: assessment.details };
    case "pack":
      return { ...edit, after: assessment.packs.find(({ packId }) => packId === edit.pack) ?? null };
    case "record":
      return { ...edit, after: assessment.records.find(({ id }) => id === edit.record) ?? null };
    default:
      return unreachable(edit);
  }
}

function withEdit(assessment: Assessment, edit: Edit): Assessment {
  switch (edit.part) {
    case "standing":
      return withAnswer(assessment, edit.question, { standing: edit.after });
    case "text":
      return withAnswer(assessment, edit.question, { [edit.field]: edit.after });
    case "external":
      return withAnswer(assessment, edit.question, { external: edit.after });
    case "target":
      return withAnswer(assessment, edit.question, { target: edit.after });
    case "evidence":
      return { ...assessment, evidence: withEvidence(assessment.evidence, edit.evidence, edit.after) };
    case "details":
      return { ...assessment, details: edit.after };
    case "pack":
      return { ...assessment, packs: withPack(assessment.packs, edit.pack, edit.after) };
    case "record":
      return { ...assessment, records: withRecord(assessment.records, edit.record, edit.after) };
    default:
      return unreachable(edit);
  }
}

function withAnswer(assessment: Assessment, question: QuestionId, change: Partial<Answer>): Assessment {
  const answer = { ...answerTo(assessment, question), ...change };
  return { ...assessment, answers: { ...assessment.answers, [question]: answer } };
}

function withEvidence(
  items: readonly EvidenceItem[],
  id: EvidenceItem["id"],
  after: EvidenceItem | null,
): readonly EvidenceItem[] {
  const others = items.filter((item) => item.id !== id);
  return after === null ? others : evidenceInOrder([...others, after]);
}

function withPack(
  packs: readonly PackRecord[],
  id: PackRecord["packId"],
  after: PackRecord | null,
): readonly PackRecord[] {
  const others = packs.filter(({ packId }) => packId !== id);
  return after === null ? others : packsInOrder([...others, after]);
}

function withRecord(
  records: readonly AssessmentRecord[],
  id: AssessmentRecord["id"],
  after: AssessmentRecord | null,
): readonly AssessmentRecord[] {
  const others = records.filter((record) => record.id !== id);
  return after === null ? others : recordsInOrder([...others, after]);
}
