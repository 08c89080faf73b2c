import { loadNationalResults } from "#adapters/questionnaire-files/browser-national-results.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import type { NationalScreenProps } from "#screens/national/national-screen.tsx";
import type { OwnAssessment } from "#screens/national/own-choice.ts";
import type { Services } from "./services.ts";

export interface NationalLists {
  readonly lists: NationalScreenProps["lists"];
  readonly questionnaire: Questionnaire;
}

/** The published lists on the instrument of the newest one; null while they cannot be fetched. */
export async function openNationalLists({ questionnaires }: Services): Promise<NationalLists | null> {
  const all = await loadNationalResults().catch(() => []);
  const instrument = all.at(-1)?.instrument;
  const [first, ...more] = all.filter((list) => list.instrument === instrument);
  if (first === undefined) {
    return null;
  }
  const loaded = await questionnaires.load(first.instrument, null);
  return loaded.ok ? { lists: [first, ...more], questionnaire: loaded.value } : null;
}

/** Null where it cannot be read; the overview says why. */
export async function openOwnAssessment(
  { assessments, questionnaires }: Services,
  { id }: AssessmentSummary,
): Promise<OwnAssessment | null> {
  const assessment = await assessments.load(id);
  if (!assessment.ok) {
    return null;
  }
  const { questionnaire, details } = assessment.value;
  const instrument = await questionnaires.load(questionnaire.id, questionnaire.edition);
  if (!instrument.ok) {
    return null;
  }
  const { index, groups } = scoreAssessment(instrument.value, assessment.value);
  const domains = new Map(groups.map((group) => [group.id, group.figure]));
  return { id, institution: details.institution, year: details.year, index, domains };
}
