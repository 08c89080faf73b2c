import type { Assessment } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { OpenedFile } from "#core/assessment/assessment-store.ts";
import type { Change, ChangeId } from "#core/assessment/change.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { summarizeAssessment } from "#core/scoring/summarize-assessment.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { describeSaveError } from "./describe-save-error.ts";
import { EXAMPLE_QUESTIONNAIRE, exampleAssessment } from "./example-assessment.ts";
import type { Services } from "./services.ts";

export const INSTRUMENT_MISSING = "Instrumen belum dapat dimuat. Periksa jaringan, lalu coba lagi.";

/** Puts the official result of 2021 on the shelf, to look around in, and answers its address. */
export async function openExample(services: Services): Promise<Result<string, string>> {
  const loaded = await services.questionnaires.load(EXAMPLE_QUESTIONNAIRE, null);
  if (!loaded.ok) {
    return fail(INSTRUMENT_MISSING);
  }
  const example = await exampleAssessment(loaded.value, newAssessmentId(services), services.now());
  const shelved = await shelve(services, loaded.value, example, []);
  return shelved.ok ? succeed(paths.overview(shelved.value)) : shelved;
}

/** Puts a whole assessment on the shelf. */
export async function shelve(
  services: Services,
  questionnaire: Questionnaire,
  assessment: Assessment,
  changes: readonly Change[],
  superseded: readonly ChangeId[] = [],
  openedFrom?: OpenedFile,
): Promise<Result<AssessmentId, string>> {
  const scorecard = scoreAssessment(questionnaire, assessment);
  const summary = summarizeAssessment(questionnaire, assessment, scorecard);
  const added = await services.assessments.add(assessment, summary, changes, superseded, openedFrom);
  return added.ok ? succeed(assessment.id) : fail(describeSaveError(added.error).sentence);
}

export function newAssessmentId(services: Services): AssessmentId {
  return AssessmentId.parse(services.newId());
}

export async function moveToBin(services: Services, id: AssessmentId): Promise<Result<void, string>> {
  return described(await services.assessments.setRemoved(id, services.now()));
}

export async function takeOutOfBin(services: Services, id: AssessmentId): Promise<Result<void, string>> {
  return described(await services.assessments.setRemoved(id, null));
}

export async function eraseForEver(services: Services, id: AssessmentId): Promise<Result<void, string>> {
  const erased = await services.assessments.erase(id);
  services.settings.forgetAssessment(id);
  return described(erased);
}

/** Frees what no assessment needs any more, nor writing that is not saved yet; answers the bytes. */
export async function cleanUpEvidence(services: Services): Promise<number> {
  const needed = await services.assessments.neededFiles();
  const drafted = await (await services.openDrafts()).neededFiles();
  return needed.ok ? services.evidence.removeAllBut(new Set([...needed.value, ...drafted])) : 0;
}

function described(result: Awaited<ReturnType<Services["assessments"]["setRemoved"]>>): Result<void, string> {
  return result.ok ? result : fail(describeSaveError(result.error).sentence);
}
