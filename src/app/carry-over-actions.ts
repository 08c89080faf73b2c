import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { CarriedOver } from "#core/carry-over/carried-over.ts";
import { carryOver } from "#core/carry-over/carry-over.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { WantedAssessment } from "#screens/start/start-screen.tsx";
import { INSTRUMENT_MISSING, newAssessmentId } from "./assessment-actions.ts";
import { loadCarryOverMapping } from "./carry-over-mappings.ts";
import type { Services } from "./services.ts";

export interface CarriedFrom extends CarriedOver {
  readonly questionnaire: Questionnaire;
  /** What has to be said of the mapping; null on the same instrument. */
  readonly disclaimer: string | null;
}

/** What a new assessment would be that goes on from an earlier one. Nothing is stored. */
export async function carryOverFrom(
  services: Services,
  { questionnaire: id, details, targets }: Omit<WantedAssessment, "continueFrom">,
  from: AssessmentId,
): Promise<Result<CarriedFrom, string>> {
  const [loaded, earlier] = await Promise.all([
    services.questionnaires.load(id, null),
    services.assessments.load(from),
  ]);
  if (!loaded.ok) {
    return fail(INSTRUMENT_MISSING);
  }
  if (!earlier.ok) {
    return fail(
      "Penilaian sebelumnya tidak dapat dibuka. Mulai tanpa melanjutkannya, atau buka cadangannya dahulu.",
    );
  }
  const { id: earlierId, edition } = earlier.value.questionnaire;
  const earlierLoaded = await services.questionnaires.load(earlierId, edition);
  const mapping = earlierId === id ? null : await loadCarryOverMapping(earlierId, id);
  if (!earlierLoaded.ok || (earlierId !== id && mapping === null)) {
    return fail("Padanan kedua instrumen belum dapat dimuat. Periksa jaringan, lalu coba lagi.");
  }
  const questionnaire = loaded.value;
  const start = { id: newAssessmentId(services), questionnaire, details, targets, at: services.now() };
  const source = { assessment: earlier.value, questionnaire: earlierLoaded.value };
  return succeed({
    ...carryOver(start, source, mapping),
    questionnaire,
    disclaimer: mapping?.disclaimer ?? null,
  });
}
