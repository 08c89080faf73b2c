import { applyChanges } from "#core/assessment/apply-changes.ts";
import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import type { SaveError } from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { Change, Edit } from "#core/assessment/change.ts";
import type { EvidenceId } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { continueHistory, type OpenRecord } from "./continue-history.ts";
import { AssessmentRow, assessmentOfRows, evidenceRow, parseRow, recordRow } from "./rows.ts";
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

export const TOUCHED_TABLES: readonly TableName[] = [
  "assessments",
  "answers",
  "evidence",
  "records",
  "changes",
];

export interface Touched {
  readonly assessment: AssessmentId;
  readonly questions: readonly QuestionId[];
  readonly evidence: readonly EvidenceId[];
  readonly records: readonly RecordId[];
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
  const records = edits.flatMap((edit) => (edit.part === "record" ? [edit.record] : []));
  const questions = edits.flatMap((edit) => ("question" in edit ? [edit.question] : []));
  return {
    assessment,
    questions: [...new Set(questions)],
    evidence: [...new Set(evidence)],
    records: [...new Set(records)],
  };
}

/** The assessment with only the touched answers, evidence and records in it. Null when there is no such assessment. */
export async function readTouched(tables: Tables, touched: Touched) {
  const { assessment: id, questions, evidence } = touched;
  const [stored, answers, items, records] = await Promise.all([
    tables.assessments.get(id),
    Promise.all(questions.map((question) => tables.answers.get([id, question]))),
    Promise.all(evidence.map((item) => tables.evidence.get([id, item]))),
    Promise.all(touched.records.map((record) => tables.records.get([id, record]))),
  ]);
  if (stored === undefined) {
    return null;
  }
  const row = parseRow(AssessmentRow, stored, "assessments");
  const isThere = (one: unknown) => one !== undefined;
  const parts = {
    answers: answers.filter(isThere),
    evidence: items.filter(isThere),
    records: records.filter(isThere),
  };
  return { row, assessment: assessmentOfRows(row, parts) };
}

/** The rows of answers, evidence and records that became others. */
export function writesOfParts(tables: Tables, touched: Touched, before: Assessment, after: Assessment) {
  return [
    ...writesOfAnswers(tables, touched, before, after),
    ...writesOfEvidence(tables, touched, before, after),
    ...writesOfRecords(tables, touched, before, after),
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

function writesOfRecords(tables: Tables, { records }: Touched, before: Assessment, after: Assessment) {
  const recordIn = (assessment: Assessment, id: RecordId): AssessmentRecord | undefined =>
    assessment.records.find((record) => record.id === id);
  return records
    .filter((id) => recordIn(after, id) !== recordIn(before, id))
    .map((id) => {
      const record = recordIn(after, id);
      return record === undefined
        ? tables.records.delete([after.id, id])
        : tables.records.put(recordRow(after.id, record));
    });
}

function itemIn({ evidence }: Assessment, id: EvidenceId) {
  return evidence.find((item) => item.id === id);
}
