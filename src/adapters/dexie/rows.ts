import * as z from "zod/mini";
import { Answer } from "#core/assessment/answer.ts";
import { type Assessment, AssessmentDetails } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { AssessmentRecord, RecordId, recordsInOrder } from "#core/assessment/assessment-record.ts";
import { Change, ChangeId } from "#core/assessment/change.ts";
import { PackRecord } from "#core/assessment/pack-record.ts";
import { Task } from "#core/assessment/task.ts";
import { filesOf, filesTouchedBy, questionsTouchedBy } from "#core/assessment/touched-by.ts";
import { evidenceInOrder } from "#core/evidence/evidence-in-order.ts";
import { EvidenceId, EvidenceItem, Sha256 } from "#core/evidence/evidence-item.ts";
import { QuestionId, QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import { DamagedRow } from "./damaged-row.ts";
import { shelfFields } from "./shelf-row.ts";

const Instant = z.iso.datetime();

/** An assessment without its answers, evidence and changes, which have rows of their own. */
export const AssessmentRow = z.readonly(
  z.object({
    id: AssessmentId,
    questionnaire: z.readonly(z.object({ id: QuestionnaireId, edition: z.int() })),
    details: AssessmentDetails,
    packs: z.readonly(z.array(PackRecord)),
    createdAt: Instant,
    changedAt: Instant,
    /** The number of the change that was recorded last. */
    sequence: z.int(),
    task: z.optional(Task),
    /** Superseded changes whose records never came here, from files that left old ones out. */
    superseded: z.optional(z.readonly(z.array(ChangeId))),
    /** Changes up to this number are in a backup or in a file that was given away, and stay as they are. */
    sequenceAtBackup: z.int(),
    ...shelfFields,
  }),
);
export type AssessmentRow = z.infer<typeof AssessmentRow>;

export const AnswerRow = z.readonly(
  z.object({ assessment: AssessmentId, question: QuestionId, answer: Answer }),
);
export type AnswerRow = z.infer<typeof AnswerRow>;

export const EvidenceRow = z.readonly(
  z.object({
    assessment: AssessmentId,
    id: EvidenceId,
    /** For finding the files that are needed. */
    files: z.readonly(z.array(Sha256)),
    item: EvidenceItem,
  }),
);
export type EvidenceRow = z.infer<typeof EvidenceRow>;

export const RecordRow = z.readonly(
  z.object({ assessment: AssessmentId, id: RecordId, record: AssessmentRecord }),
);
export type RecordRow = z.infer<typeof RecordRow>;

export const ChangeRow = z.readonly(
  z.object({
    assessment: AssessmentId,
    sequence: z.int(),
    /** "assessment question", for finding one question's history. */
    questions: z.readonly(z.array(z.string())),
    files: z.readonly(z.array(Sha256)),
    change: Change,
  }),
);
export type ChangeRow = z.infer<typeof ChangeRow>;

/** Throws `DamagedRow` where the row does not follow its schema. */
export function parseRow<Schema extends z.ZodMiniType>(
  schema: Schema,
  row: unknown,
  table: string,
): z.output<Schema> {
  const parsed = schema.safeParse(row);
  if (!parsed.success) {
    throw new DamagedRow([table, ...nameIn(row)].join(" "));
  }
  return parsed.data;
}

const AnyName = z.object({ question: z.optional(z.string()), id: z.optional(z.string()) });

/** What a row that does not parse can still say about which one it is. */
function nameIn(row: unknown): readonly string[] {
  const named = AnyName.safeParse(row);
  return [named.data?.question, named.data?.id].filter((name) => name !== undefined);
}

/** The rows of an assessment's parts, as they came out of their tables. */
export interface PartRows {
  readonly answers: readonly unknown[];
  readonly evidence: readonly unknown[];
  readonly records: readonly unknown[];
}

/** The assessment of its own row and those of its parts that were read. */
export function assessmentOfRows(
  { id, questionnaire, details, packs, task, createdAt, changedAt }: AssessmentRow,
  { answers, evidence, records }: PartRows,
): Assessment {
  const answerRows = answers.map((row) => parseRow(AnswerRow, row, "answers"));
  const evidenceRows = evidence.map((row) => parseRow(EvidenceRow, row, "evidence"));
  const recordRows = records.map((row) => parseRow(RecordRow, row, "records"));
  return {
    id,
    questionnaire,
    details,
    answers: Object.fromEntries(answerRows.map(({ question, answer }) => [question, answer])),
    evidence: evidenceInOrder(evidenceRows.map(({ item }) => item)),
    packs,
    records: recordsInOrder(recordRows.map(({ record }) => record)),
    ...(task === undefined ? {} : { task }),
    createdAt,
    changedAt,
  };
}

export function answerRows({ id, answers }: Assessment): readonly AnswerRow[] {
  return Object.entries(answers).map(([question, answer]) => ({
    assessment: id,
    question: QuestionId.parse(question),
    answer,
  }));
}

export function evidenceRow(assessment: AssessmentId, item: EvidenceItem): EvidenceRow {
  return { assessment, id: item.id, files: filesOf(item), item };
}

export function recordRow(assessment: AssessmentId, record: AssessmentRecord): RecordRow {
  return { assessment, id: record.id, record };
}

export function changeRow(sequence: number, change: Change): ChangeRow {
  const questions = questionsTouchedBy(change.edit);
  return {
    assessment: change.assessment,
    sequence,
    questions: questions.map((question) => questionKey(change.assessment, question)),
    files: filesTouchedBy(change.edit),
    change,
  };
}

export function questionKey(assessment: AssessmentId, question: QuestionId): string {
  return `${assessment} ${question}`;
}
