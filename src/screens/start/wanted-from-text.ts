import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { detailsFromText } from "#core/assessment/details-text.ts";
import { targetsAtLevel } from "#core/assessment/level-targets.ts";
import type { WantedAssessment } from "./start-screen.tsx";
import { chosenQuestionnaire, type Questionnaires, type StartText } from "./start-text.ts";

export function wantedFromText(text: StartText, questionnaires: Questionnaires): WantedAssessment {
  const questionnaire = chosenQuestionnaire(questionnaires, text.instrument);
  const details = detailsFromText(text, questionnaire);
  return {
    questionnaire: questionnaire.id,
    details,
    targets: text.levelTarget === "" ? {} : targetsAtLevel(questionnaire, details, Number(text.levelTarget)),
    continueFrom: text.continueFrom === "" ? null : AssessmentId.parse(text.continueFrom),
  };
}
