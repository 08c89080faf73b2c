import { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { REMARK, type Remark } from "#core/review/remark.ts";
import { REVIEW_SENDING } from "#core/review/review-sending.ts";
import { STAGE_LEVEL, Stage, stageLevelId } from "#core/review/stage-level.ts";
import { atTime, newId, questionId } from "./assessment-builders.ts";

type RemarkParts = Partial<Omit<Remark["body"], "answers">> & {
  readonly id?: string;
  readonly question?: string;
  readonly agency?: string | null;
  readonly answers?: string | null;
};

/** A reviewer's note about question 1 as a whole, but for what is given. */
export function remarkRecord(parts: RemarkParts = {}): AssessmentRecord {
  const { id = newId(), question = "1", agency = null, ...said } = parts;
  return AssessmentRecord.parse({
    id,
    kind: REMARK.kind,
    question,
    agency,
    body: {
      stage: "internal",
      round: 1,
      side: "reviewer",
      about: { kind: "indicator" },
      intent: "note",
      text: "Periksa lagi.",
      answers: null,
      by: "Tim Koordinasi",
      at: atTime("08:00"),
      ...said,
    },
  });
}

/** The same, read. */
export function remarkOf(parts: RemarkParts = {}): Remark {
  const record = remarkRecord(parts);
  return { ...record, body: REMARK.body.parse(record.body) };
}

export function levelRecord(stage: string, question: string, level: string, reason = ""): AssessmentRecord {
  return AssessmentRecord.parse({
    id: stageLevelId(Stage.parse(stage), questionId(question)),
    kind: STAGE_LEVEL.kind,
    question,
    agency: null,
    body: { stage, level, reason },
  });
}

export function sendingRecord(parts: {
  readonly stage?: string;
  readonly round?: number;
  readonly to?: string;
  readonly remarks?: readonly string[];
}): AssessmentRecord {
  const { stage = "internal", round = 1, to = "Dinas Contoh", remarks = [] } = parts;
  return AssessmentRecord.parse({
    id: newId(),
    kind: REVIEW_SENDING.kind,
    question: null,
    agency: to,
    body: { stage, round, remarks, by: "Tim Koordinasi", at: atTime("09:00") },
  });
}
