import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { SettingsStore } from "#core/assessment/settings-store.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { TextStorage } from "./browser-storage.ts";

const PERSON_NAME = "matang:person-name";
const LONGEST_NAME = 200;

/** One key for each setting, so that two tabs never write over each other's. */
export function openLocalSettings(storage: TextStorage): SettingsStore {
  return {
    personName: () => storage.get(PERSON_NAME) ?? "",
    setPersonName: (name) => setOrRemove(storage, PERSON_NAME, name.slice(0, LONGEST_NAME)),
    lastQuestion: (assessment) => {
      const question = QuestionId.safeParse(storage.get(lastQuestionKey(assessment)));
      return question.success ? question.data : null;
    },
    setLastQuestion: (assessment, question) => {
      storage.set(lastQuestionKey(assessment), question);
    },
    dismissedAt: (reminder) => storage.get(reminderKey(reminder)),
    dismiss: (reminder, at) => {
      storage.set(reminderKey(reminder), at);
    },
    forgetAssessment: (assessment) => storage.remove(lastQuestionKey(assessment)),
  };
}

function lastQuestionKey(assessment: AssessmentId): string {
  return `matang:last-question:${assessment}`;
}

function reminderKey(reminder: string): string {
  return `matang:dismissed:${reminder}`;
}

function setOrRemove(storage: TextStorage, key: string, text: string): void {
  if (text.trim() === "") {
    storage.remove(key);
    return;
  }
  storage.set(key, text);
}
