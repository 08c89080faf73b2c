import { criteriaOfStanding } from "#core/assessment/answer.ts";
import { answerTo, evidenceFor } from "#core/assessment/assessment.ts";
import { citationsFor, type Day, type EvidenceItem, storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { criteriaOf, type Question } from "#core/questionnaire/questions.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { AfterReviewAge, ProblemDetail, RecentAge } from "./assessment-problem.ts";
import type { ProblemsInput } from "./problems-input.ts";

/** What proves a claimed criterion but is too old, or came too soon, by the rules that the instrument carries as data. */
export function ageProblems(question: Question, input: ProblemsInput): readonly ProblemDetail[] {
  const claimed = criteriaOfStanding(answerTo(input.assessment, question.id).standing);
  return criteriaOf(question.indicator)
    .filter(({ id }) => claimed.includes(id))
    .flatMap(({ id, proofAge }) => {
      const proofs = proofsOf(question, id, input);
      if (proofAge === undefined || proofs.length === 0) {
        return [];
      }
      if (datesOf(proofs).length === 0) {
        return [{ kind: "undated-proof", criterion: id, age: proofAge, found: foundDays(proofs, input) }];
      }
      switch (proofAge.kind) {
        case "recent":
          return recentProblems(id, proofAge, datesOf(proofs), input.today);
        case "after-review":
          return afterReviewProblems(id, proofAge, datesOf(proofs), question, input);
        default:
          return unreachable(proofAge);
      }
    });
}

function proofsOf(
  question: Question,
  criterion: CriterionId,
  { assessment }: ProblemsInput,
): readonly EvidenceItem[] {
  return evidenceFor(assessment, question.id).filter((item) =>
    citationsFor(item, question.id).some(({ criteria }) => criteria.includes(criterion)),
  );
}

/** Oldest first. */
function datesOf(items: readonly EvidenceItem[]): readonly Day[] {
  return items
    .map(({ document }) => document.date)
    .filter((date) => date !== null)
    .sort();
}

function foundDays(items: readonly EvidenceItem[], { facts }: ProblemsInput): readonly Day[] {
  const days = items.flatMap(storedFilesOf).flatMap(({ sha256 }) => facts?.get(sha256)?.dates ?? []);
  return [...new Set(days)];
}

/** One that is young enough does for the criterion. */
function recentProblems(
  criterion: CriterionId,
  age: RecentAge,
  dates: readonly Day[],
  today: string,
): readonly ProblemDetail[] {
  const newest = dates.at(-1);
  return newest === undefined || yearsAfter(newest, age.maxYears) > today
    ? []
    : [{ kind: "proof-too-old", criterion, age, newest }];
}

/** Nothing can be said while the review has no date; that is a problem of the review's own criterion. */
function afterReviewProblems(
  criterion: CriterionId,
  age: AfterReviewAge,
  dates: readonly Day[],
  question: Question,
  input: ProblemsInput,
): readonly ProblemDetail[] {
  const newest = dates.at(-1);
  const [review] = datesOf(proofsOf(question, age.review, input));
  if (newest === undefined || review === undefined || yearsAfter(review, age.minYears) <= newest) {
    return [];
  }
  return [{ kind: "proof-too-soon", criterion, age, newest, review }];
}

/** To be compared with other days only: after 29 February it names a day that not every year has. */
function yearsAfter(day: Day, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}
