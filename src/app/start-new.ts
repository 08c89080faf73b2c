import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import { startAssessment } from "#core/assessment/start-assessment.ts";
import { fail, type Result } from "#core/shared/result.ts";
import type { WantedAssessment } from "#screens/start/start-screen.tsx";
import { INSTRUMENT_MISSING, newAssessmentId, shelve } from "./assessment-actions.ts";
import { carryOverFrom } from "./carry-over-actions.ts";
import type { Services } from "./services.ts";

/** Starts an assessment, from nothing or from an earlier one. The failure is a sentence for the person. */
export async function startNew(
  services: Services,
  wanted: WantedAssessment,
): Promise<Result<AssessmentId, string>> {
  if (wanted.continueFrom !== null) {
    const carried = await carryOverFrom(services, wanted, wanted.continueFrom);
    return carried.ok ? shelve(services, carried.value.questionnaire, carried.value.assessment, []) : carried;
  }
  const loaded = await services.questionnaires.load(wanted.questionnaire, null);
  if (!loaded.ok) {
    return fail(INSTRUMENT_MISSING);
  }
  const questionnaire = loaded.value;
  const { details, targets } = wanted;
  const start = { id: newAssessmentId(services), questionnaire, details, targets, at: services.now() };
  return shelve(services, questionnaire, startAssessment(start), []);
}
