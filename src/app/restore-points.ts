import { editsBackTo, type RestorePoint, restorePoints } from "#core/assessment/assessment-as-of.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { AssessmentSession } from "./assessment-session.ts";
import { describeSaveError } from "./describe-save-error.ts";
import type { Services } from "./services.ts";

/** The days to whose end the assessment can go back, the latest first. */
export async function restorePointsOf(
  services: Services,
  id: AssessmentId,
): Promise<readonly RestorePoint[]> {
  return restorePoints(await services.assessments.changes(id), dayHere);
}

/** Brings the assessment back to how it stood at the end of that day. What came later stays in the history, and can be had back the same way. */
export async function returnToDay(
  services: Services,
  id: AssessmentId,
  day: string,
): Promise<Result<void, string>> {
  const stored = await services.assessments.load(id);
  if (!stored.ok) {
    return fail("Penilaian ini tidak dapat dibuka. Muat ulang halaman, lalu coba lagi.");
  }
  const { questionnaire: edition } = stored.value;
  const questionnaire = await services.questionnaires.load(edition.id, edition.edition);
  if (!questionnaire.ok) {
    return fail("Instrumen penilaian ini belum dapat dimuat. Periksa jaringan, lalu coba lagi.");
  }
  const session = new AssessmentSession(questionnaire.value, stored.value, {
    store: services.assessments,
    now: services.now,
    newId: services.newId,
    personName: services.settings.personName,
    keepDrafts: () => undefined,
  });
  session.edit(editsBackTo(stored.value, await services.assessments.changes(id), endOfDayHere(day)));
  await session.settled();
  session.close();
  const { saveState } = session.state();
  return saveState.kind === "unsaved"
    ? fail(describeSaveError(saveState.error).sentence)
    : succeed(undefined);
}

/** The day of an instant on this device's calendar, "2026-11-25". */
function dayHere(at: string): string {
  const date = new Date(at);
  const month = String(date.getMonth() + 1).padStart(2, "0");
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, "0")}`;
}

function endOfDayHere(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString();
}
