import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import type { Edit } from "#core/assessment/change.ts";
import { storableExact } from "#core/assessment/storable-exact.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import type { ExactText } from "#core/shared/exact.ts";
import { REMARK, type Remark } from "./remark.ts";
import { STAGE_LEVEL, type Stage, type StageLevel, stageLevelId } from "./stage-level.ts";
import type { StageScorecard } from "./stage-scorecards.ts";

/** A remark that is said now. */
export interface NewRemark {
  readonly id: RecordId;
  readonly question: QuestionId;
  /** The only OPD that it is for; null for all that the question was given to. */
  readonly agency: string | null;
  readonly body: Remark["body"];
}

export function saysRemark({ id, question, agency, body }: NewRemark): Edit {
  const after: AssessmentRecord = { id, kind: REMARK.kind, question, agency, body };
  return { part: "record", record: id, before: null, after };
}

/** Takes a remark away again, as long as it has gone nowhere. Nothing where it is not there. */
export function takesRemarkBack({ records }: Pick<Assessment, "records">, id: RecordId): readonly Edit[] {
  const before = records.find((record) => record.id === id);
  return before === undefined ? [] : [{ part: "record", record: id, before, after: null }];
}

/** Gives the question that level at the stage and keeps the reason that stands there; null takes level and reason away. */
export function givesLevel(
  assessment: Pick<Assessment, "records">,
  stage: Stage,
  question: QuestionId,
  level: ExactText | null,
): readonly Edit[] {
  const reason = stageLevelOf(assessment, stage, question)?.reason ?? "";
  return setsBody(assessment, stage, question, level === null ? null : { stage, level, reason });
}

/** Says why. Nothing while the stage has no level there. */
export function givesReason(
  assessment: Pick<Assessment, "records">,
  stage: Stage,
  question: QuestionId,
  reason: string,
): readonly Edit[] {
  const given = stageLevelOf(assessment, stage, question);
  return given === null ? [] : setsBody(assessment, stage, question, { ...given, reason });
}

/** What the stage says of the question; null where it says nothing. */
export function stageLevelOf(
  assessment: Pick<Assessment, "records">,
  stage: Stage,
  question: QuestionId,
): StageLevel | null {
  const found = recordsOf(assessment, STAGE_LEVEL).find(
    (record) => record.question === question && record.body.stage === stage,
  );
  return found?.body ?? null;
}

/** Gives all that the stage has not judged the level that the nearest earlier stage has. What nobody has judged or answered stays open. */
export function agreesWithRest(
  assessment: Pick<Assessment, "records">,
  { stage, values }: StageScorecard,
  questions: readonly Question[],
  reason: string,
): readonly Edit[] {
  if (stage === "self") {
    return [];
  }
  return questions.flatMap(({ id }) => {
    const standing = values.get(id);
    return standing === undefined || standing.from === stage
      ? []
      : setsBody(assessment, stage, id, { stage, level: storableExact(standing.value), reason });
  });
}

function setsBody(
  { records }: Pick<Assessment, "records">,
  stage: Stage,
  question: QuestionId,
  body: StageLevel | null,
): readonly Edit[] {
  const usual = stageLevelId(stage, question);
  const before = records.find((one) => isLevelOf(one, stage, question)) ?? null;
  const record = before?.id ?? usual;
  const after: AssessmentRecord | null =
    body === null ? null : { id: record, kind: STAGE_LEVEL.kind, question, agency: null, body };
  return before === null && after === null ? [] : [{ part: "record", record, before, after }];
}

function isLevelOf(record: AssessmentRecord, stage: Stage, question: QuestionId): boolean {
  return record.kind === STAGE_LEVEL.kind && record.question === question && record.body["stage"] === stage;
}
