import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import type { QuestionState } from "#core/scoring/question-states.ts";

export interface WayOn {
  readonly verb: "Lanjutkan" | "Belum dijawab" | "Buka";
  readonly question: Question;
}

/** Where to go on: the question that was last open, and the first open one from there on (or, after the last, from the top). */
export function placesToGo(
  states: readonly QuestionState[],
  lastQuestion: QuestionId | null,
): readonly WayOn[] {
  const lastPlace = states.findIndex(({ question }) => question.id === lastQuestion);
  const last = states[lastPlace];
  const inOrder = [...states.slice(Math.max(lastPlace, 0)), ...states.slice(0, Math.max(lastPlace, 0))];
  const open = inOrder.find((state) => !state.answered);
  if (last !== undefined) {
    const further: readonly WayOn[] =
      open === undefined || open === last ? [] : [{ verb: "Belum dijawab", question: open.question }];
    return [{ verb: "Lanjutkan", question: last.question }, ...further];
  }
  const first = open ?? states[0];
  return first === undefined
    ? []
    : [{ verb: open === undefined ? "Buka" : "Lanjutkan", question: first.question }];
}
