import type { Question } from "#core/questionnaire/questions.ts";
import type { QuestionState } from "#core/scoring/question-states.ts";

/** What stands before and after a question among those in scope; null at the ends. `place` counts from 1, 0 when it is not in scope. */
export interface Neighbours {
  readonly previous: Question | null;
  readonly next: Question | null;
  readonly place: number;
  readonly count: number;
}

export function neighboursOf(states: readonly QuestionState[], question: Question): Neighbours {
  const place = states.findIndex((state) => state.question.id === question.id);
  return {
    previous: place > 0 ? (states[place - 1]?.question ?? null) : null,
    next: place === -1 ? null : (states[place + 1]?.question ?? null),
    place: place + 1,
    count: states.length,
  };
}
