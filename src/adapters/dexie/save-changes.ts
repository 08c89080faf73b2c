import { applyChanges } from "#core/assessment/apply-changes.ts";
import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { SaveError } from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { Change, Edit } from "#core/assessment/change.ts";
import type { EvidenceId } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { continueHistory, type OpenRecord } from "./continue-history.ts";
import { AssessmentRow, assessmentOfRows, evidenceRow, parseRow } from "./rows.ts";
import type { TableName, Tables } from "./tables.ts";

export interface SavedChanges {
  /** Those that changed something. */
  readonly made: readonly Change[];
  /** The record that the visit can go on with; null when it cannot go on with the last one. */
  readonly open: OpenRecord | null;
}

/** Saves changes of one assessment in one transaction that reads and writes only the rows they touch. */
export async function saveChanges(
  tables: Tables,
  changes: readonly Change[],
  summary: AssessmentSummary,
  open: OpenRecord | null,
): Promise<Result<SavedChanges, SaveError>> {
  const touched = touchedBy(changes, summary.id);
  return tables.inOneTransaction("readwrite", TOUCHED_TABLES, async () => {
    const stored = await readTouched(tables, touched);
    if (stored === null) {
      return fail({ kind: "assessment-gone" } as const);
    }
    const applied = applyChanges(stored.assessment, changes);
    if (!applied.ok) {
      return applied;
    }
    const { assessment, made } = applied.value;
    const history = await continueHistory(tables, stored.row, made, open);
    const { details, packs, changedAt } = assessment;
    await Promise.all([
      history.write(),
      tables.assessments.put({ ...stored.row, ...history.counts, details, packs, changedAt, summary }),
      ...writesOfParts(tables, touched, stored.assessment, assessment),
    ]);
    return succeed({ made, open: made.length === 0 ? open : history.open });
  });
}

export const TOUCHED_TABLES: readonly TableName[] = ["assessments", "answers", "evidence", "changes"];

export interface Touched {
  readonly assessment: AssessmentId;
  readonly questions: readonly QuestionId[];
  readonly evidence: readonly EvidenceId[];
}

function touchedBy(changes: readonly Change[], assessment: AssessmentId): Touched {
  if (changes.some((change) => change.assessment !== assessment)) {
    throw new Error("Changes of one assessment came with the summary of another");
  }
  return touchedByEdits(
    changes.map((change) => change.edit),
    assessment,
  );
}

export function touchedByEdits(edits: readonly Edit[], assessment: AssessmentId): Touched {
  const evidence = edits.flatMap((edit) => (edit.part === "evidence" ? [edit.evidence] : []));
  const questions = edits.flatMap((edit) =>
    edit.part === "evidence" || edit.part === "details" || edit.part === "pack" ? [] : [edit.question],
  );
  return { assessment, questions: [...new Set(questions)], evidence: [...new Set(evidence)] };
}

/** The assessment with only the touched answers and evidence in it. Null when there is no such assessment. */
export async function readTouched(tables: Tables, { assessment: id, questions, evidence }: Touched) {
  const [stored, answers, items] = await Promise.all([
    tables.assessments.get(id),
    Promise.all(questions.map((question) => tables.answers.get([id, question]))),
    Promise.all(evidence.map((item) => tables.evidence.get([id, item]))),
  ]);
  if (stored === undefined) {
    return null;
  }
  const row = parseRow(AssessmentRow, stored, "assessments");
  const isThere = (one: unknown) => one !== undefined;
  return { row, assessment: assessmentOfRows(row, answers.filter(isThere), items.filter(isThere)) };
}

/** The rows of answers and evidence that became others. */
export function writesOfParts(tables: Tables, touched: Touched, before: Assessment, after: Assessment) {
  return [
    ...writesOfAnswers(tables, touched, before, after),
    ...writesOfEvidence(tables, touched, before, after),
  ];
}

function writesOfAnswers(tables: Tables, { questions }: Touched, before: Assessment, after: Assessment) {
  return questions
    .map((question) => ({ question, answer: answerTo(after, question) }))
    .filter(({ question, answer }) => answer !== answerTo(before, question))
    .map(({ question, answer }) => tables.answers.put({ assessment: after.id, question, answer }));
}

function writesOfEvidence(tables: Tables, { evidence }: Touched, before: Assessment, after: Assessment) {
  return evidence
    .filter((id) => itemIn(after, id) !== itemIn(before, id))
    .map((id) => {
      const item = itemIn(after, id);
      return item === undefined
        ? tables.evidence.delete([after.id, id])
        : tables.evidence.put(evidenceRow(after.id, item));
    });
}

function itemIn({ evidence }: Assessment, id: EvidenceId) {
  return evidence.find((item) => item.id === id);
}
