import type { Assessment, AssessmentDetails } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { Change, ChangeId } from "#core/assessment/change.ts";
import { startAssessment } from "#core/assessment/start-assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId, QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import { continueAssessment } from "#core/scoring/continue-assessment.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { summarizeAssessment } from "#core/scoring/summarize-assessment.ts";
import type { ExactText } from "#core/shared/exact.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { describeSaveError } from "./describe-save-error.ts";
import { EXAMPLE_QUESTIONNAIRE, exampleAssessment } from "./example-assessment.ts";
import type { Services } from "./services.ts";

export interface WantedAssessment {
  readonly questionnaire: QuestionnaireId;
  readonly details: AssessmentDetails;
  readonly targets: Readonly<Record<QuestionId, ExactText>>;
  readonly continueFrom: AssessmentId | null;
}

const INSTRUMENT_MISSING = "Instrumen belum dapat dimuat. Periksa jaringan, lalu coba lagi.";

/** Starts an assessment, from nothing or from last year's. The failure is a sentence for the person. */
export async function startNew(
  services: Services,
  wanted: WantedAssessment,
): Promise<Result<AssessmentId, string>> {
  const loaded = await services.questionnaires.load(wanted.questionnaire, null);
  if (!loaded.ok) {
    return fail(INSTRUMENT_MISSING);
  }
  const questionnaire = loaded.value;
  const { details, targets } = wanted;
  const start = { id: newAssessmentId(services), questionnaire, details, targets, at: services.now() };
  if (wanted.continueFrom === null) {
    return shelve(services, questionnaire, startAssessment(start), []);
  }
  const earlier = await services.assessments.load(wanted.continueFrom);
  if (!earlier.ok) {
    return fail(
      "Penilaian tahun lalu tidak dapat dibuka. Mulai tanpa melanjutkannya, atau buka cadangannya dahulu.",
    );
  }
  return shelve(services, questionnaire, continueAssessment(start, earlier.value), []);
}

/** Puts the official result of 2021 on the shelf, to look around in. */
export async function openExample(services: Services): Promise<Result<AssessmentId, string>> {
  const loaded = await services.questionnaires.load(EXAMPLE_QUESTIONNAIRE, null);
  if (!loaded.ok) {
    return fail(INSTRUMENT_MISSING);
  }
  const example = await exampleAssessment(loaded.value, newAssessmentId(services), services.now());
  return shelve(services, loaded.value, example, []);
}

/** Puts a whole assessment on the shelf. */
export async function shelve(
  services: Services,
  questionnaire: Questionnaire,
  assessment: Assessment,
  changes: readonly Change[],
  superseded: readonly ChangeId[] = [],
): Promise<Result<AssessmentId, string>> {
  const scorecard = scoreAssessment(questionnaire, assessment);
  const summary = summarizeAssessment(questionnaire, assessment, scorecard);
  const added = await services.assessments.add(assessment, summary, changes, superseded);
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

/** Frees what no assessment needs any more; answers the bytes. */
export async function cleanUpEvidence(services: Services): Promise<number> {
  const needed = await services.assessments.neededFiles();
  return needed.ok ? services.evidence.removeAllBut(needed.value) : 0;
}

function described(result: Awaited<ReturnType<Services["assessments"]["setRemoved"]>>): Result<void, string> {
  return result.ok ? result : fail(describeSaveError(result.error).sentence);
}
