import { type AssessmentDetails, isInScope } from "#core/assessment/assessment.ts";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import type { NewAssessment } from "#core/assessment/start-assessment.ts";
import { isOpen } from "#core/plan/plan-action.ts";
import { PLAN_ACTION, planActionsOf } from "#core/plan/plan-record.ts";
import { DISTINCT_PROGRAMMES, PROGRAMME } from "#core/programme/programme.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { findQuestion } from "#core/questionnaire/questions.ts";
import { type RecordOf, recordsOf } from "#core/records/record-kind.ts";
import type { EarlierAssessment, LeftRecord } from "./carried-over.ts";
import type { CarryOverMapping } from "./carry-over-mapping.ts";

export interface CarriedRecords {
  readonly records: readonly AssessmentRecord[];
  readonly left: readonly LeftRecord[];
}

/**
 * The strategic programmes and, on the same instrument, the actions that are still to be done, all marked with the year that they
 * come from until somebody has looked at them. What was stopped or is another OPD's stays in the earlier assessment.
 */
export function carryRecords(
  wanted: NewAssessment,
  earlier: EarlierAssessment,
  mapping: CarryOverMapping | null,
): CarriedRecords {
  const programmes = carriedProgrammes(wanted, earlier, mapping);
  const actions = carriedActions(wanted, earlier, mapping);
  return {
    records: [...programmes.records, ...toldApart(earlier, programmes.records), ...actions.records],
    left: [...programmes.left, ...actions.left],
  };
}

function carriedProgrammes(
  wanted: NewAssessment,
  { assessment, questionnaire }: EarlierAssessment,
  mapping: CarryOverMapping | null,
): CarriedRecords {
  const numbersHere = numbersFrom(questionnaire, wanted.questionnaire, mapping);
  return sorted(recordsOf(assessment, PROGRAMME), (record) => {
    const agency = agencyHere(record.agency, assessment.details, wanted.details);
    if (agency === undefined || record.body.state === "stopped") {
      return { what: "programme", reason: agency === undefined ? "other-agency" : "stopped" };
    }
    const indicators = [...new Set(record.body.indicators.flatMap((one) => numbersHere.get(one) ?? []))];
    const carriedFrom = record.body.carriedFrom ?? assessment.details.year;
    return { ...record, agency, body: { ...record.body, indicators, carriedFrom } };
  });
}

function carriedActions(
  wanted: NewAssessment,
  { assessment }: EarlierAssessment,
  mapping: CarryOverMapping | null,
): CarriedRecords {
  const open = new Set(
    planActionsOf(assessment)
      .filter(isOpen)
      .map(({ record }) => record),
  );
  const actions = recordsOf(assessment, PLAN_ACTION).filter(({ id }) => open.has(id));
  return sorted(actions, (record) => {
    const agency = agencyHere(record.agency, assessment.details, wanted.details);
    const reason = whyLeft(wanted, record, mapping);
    if (agency === undefined || reason !== null) {
      return { what: "action", reason: reason ?? "other-agency" };
    }
    const carriedFrom = record.body.carriedFrom ?? assessment.details.year;
    return { ...record, agency, body: { ...record.body, carriedFrom } };
  });
}

/** Levels of another instrument mean other things, so that an action towards one leads nowhere there. */
function whyLeft(
  { questionnaire, details }: NewAssessment,
  { question: id }: Pick<AssessmentRecord, "question">,
  mapping: CarryOverMapping | null,
): LeftRecord["reason"] | null {
  if (mapping !== null) {
    return "other-instrument";
  }
  const question = id === null ? null : findQuestion(questionnaire, id);
  return question !== null && isInScope(details, question.indicator.number) ? null : "not-in-scope";
}

function sorted<Body>(
  records: readonly RecordOf<Body>[],
  carry: (record: RecordOf<Body>) => AssessmentRecord | LeftRecord,
): CarriedRecords {
  const carried = records.map(carry);
  return {
    records: carried.flatMap((one) => ("id" in one ? [one] : [])),
    left: carried.flatMap((one) => ("reason" in one ? [one] : [])),
  };
}

/** Whose the record is in the new assessment; undefined where that is an OPD's own and the record is another one's. */
function agencyHere(
  agency: string | null,
  earlier: AssessmentDetails,
  { agency: own }: AssessmentDetails,
): string | null | undefined {
  const here = earlier.agency !== null && agency === earlier.agency ? (own ?? agency) : agency;
  return own === null || here === null || here === own ? here : undefined;
}

/** What each indicator of the earlier instrument is here; to another instrument only those that are about the same. */
function numbersFrom(
  earlier: Questionnaire,
  wanted: Questionnaire,
  mapping: CarryOverMapping | null,
): ReadonlyMap<QuestionId, readonly QuestionId[]> {
  if (mapping === null) {
    return new Map(indicatorsOf(wanted).map(({ number }) => [number, [number]]));
  }
  const numbers = new Map<QuestionId, readonly QuestionId[]>();
  for (const { from, to } of mapping.rows.filter(({ kind }) => kind === "same-subject")) {
    const source = findQuestion(earlier, from)?.indicator.number;
    const target = findQuestion(wanted, to)?.indicator.number;
    if (source !== undefined && target !== undefined) {
      numbers.set(source, [...(numbers.get(source) ?? []), target]);
    }
  }
  return numbers;
}

/** What somebody said of two programmes that both came along. */
function toldApart(
  { assessment }: EarlierAssessment,
  carried: readonly AssessmentRecord[],
): readonly AssessmentRecord[] {
  const known = new Set(carried.map(({ id }) => id));
  return recordsOf(assessment, DISTINCT_PROGRAMMES).filter(
    ({ body }) => known.has(body.one) && known.has(body.other),
  );
}
