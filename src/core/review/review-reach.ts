import type { Task } from "#core/assessment/task.ts";
import type { QuestionReview } from "./question-reviews.ts";

/** How many of the reviewers' remarks that were not sent yet would reach the OPD with its task. */
export function unsentFor({ indicators, to }: Task, reviews: readonly QuestionReview[]): number {
  return reviews
    .filter(({ question }) => indicators.includes(question.indicator.number))
    .flatMap(({ threads, unsent }) =>
      threads.flatMap(({ remarks }) => remarks.filter(({ id }) => unsent.has(id))),
    )
    .filter(({ agency }) => agency === null || agency === to).length;
}
