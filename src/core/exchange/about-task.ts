import type { Edit } from "#core/assessment/change.ts";
import type { Task } from "#core/assessment/task.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { unreachable } from "#core/shared/unreachable.ts";

/**
 * Whether a task has anything to say about the part that an edit touches: its questions and evidence. Details and packs are the
 * task's own, and private notes stay with whom they belong to, on the way out and on the way back.
 */
export function aboutTask(questionnaire: Questionnaire, { indicators }: Task): (edit: Edit) => boolean {
  const asked = new Set(
    questionsOf(questionnaire)
      .filter(({ indicator }) => indicators.includes(indicator.number))
      .map(({ id }) => id),
  );
  return (edit) => {
    switch (edit.part) {
      case "details":
      case "pack":
        return false;
      case "evidence":
        return true;
      case "text":
        return edit.field !== "privateNotes" && asked.has(edit.question);
      case "standing":
      case "external":
      case "target":
        return asked.has(edit.question);
      default:
        return unreachable(edit);
    }
  };
}
