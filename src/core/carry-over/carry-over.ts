import { isInScope } from "#core/assessment/assessment.ts";
import { recordsInOrder } from "#core/assessment/assessment-record.ts";
import type { NewAssessment } from "#core/assessment/start-assessment.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { continueAssessment } from "#core/scoring/continue-assessment.ts";
import {
  type CarriedAnswers,
  type CarriedOver,
  type EarlierAssessment,
  leftBehindOf,
  withCarriedNote,
} from "./carried-over.ts";
import { carryAcross } from "./carry-across.ts";
import type { CarryOverMapping } from "./carry-over-mapping.ts";
import { carryRecords } from "./carry-records.ts";

/**
 * A new assessment that takes over what can be used again from an earlier one, with a note of what has to be looked through, and
 * a list of what was not taken over. `mapping` leads from the earlier instrument to the new one; null where it is the same one.
 */
export function carryOver(
  wanted: NewAssessment,
  earlier: EarlierAssessment,
  mapping: CarryOverMapping | null,
): CarriedOver {
  const carried = mapping === null ? carryOn(wanted, earlier) : carryAcross(wanted, earlier, mapping);
  const { records, left } = carryRecords(wanted, earlier, mapping);
  const assessment = { ...carried.assessment, records: recordsInOrder(records) };
  return {
    ...carried,
    assessment: withCarriedNote(assessment, wanted.questionnaire, earlier.assessment),
    leftRecords: left,
  };
}

/** On the same instrument, whose editions may differ. */
function carryOn(
  wanted: NewAssessment,
  { assessment: earlier, questionnaire }: EarlierAssessment,
): CarriedAnswers {
  const questions = questionsOf(wanted.questionnaire);
  const known = new Set(questions.map(({ id }) => id));
  const inScope = new Set(
    questions.filter(({ indicator }) => isInScope(wanted.details, indicator.number)).map(({ id }) => id),
  );
  const leftBehind = questionsOf(questionnaire)
    .filter(({ id }) => !inScope.has(id))
    .map(({ id }) => leftBehindOf(earlier, id, known.has(id) ? "not-in-scope" : "no-counterpart"))
    .filter((one) => one !== null);
  return { assessment: continueAssessment(wanted, earlier), leftBehind };
}
