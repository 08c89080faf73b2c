import { criteriaOfStanding } from "#core/assessment/answer.ts";
import { type Assessment, answerTo, evidenceFor } from "#core/assessment/assessment.ts";
import { citationsFor } from "#core/evidence/evidence-item.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { criteriaOf, type Question } from "#core/questionnaire/questions.ts";
import { lacksEvidence, lacksExplanation, type QuestionState } from "#core/scoring/question-states.ts";
import type { ProblemDetail } from "./assessment-problem.ts";

/** What is wrong with the answer to one question, whatever each single piece of evidence is like. */
export function answerProblems(state: QuestionState, assessment: Assessment): readonly ProblemDetail[] {
  if (!state.answered) {
    return [{ kind: "unanswered" }];
  }
  return [
    ...proofProblems(state, assessment),
    ...explanationProblems(state),
    ...(state.disagreesWithTicks ? [{ kind: "differs-from-ticks" } as const] : []),
    ...(state.belowTarget ? [{ kind: "below-target" } as const] : []),
  ];
}

/** Without any evidence at all there is nothing to say about single criteria. */
function proofProblems(state: QuestionState, assessment: Assessment): readonly ProblemDetail[] {
  if (lacksEvidence(state)) {
    return [{ kind: "without-evidence" }];
  }
  const criteria = unprovedCriteria(state.question, assessment);
  return criteria.length === 0 ? [] : [{ kind: "unproved-criteria", criteria }];
}

function unprovedCriteria(question: Question, assessment: Assessment): readonly CriterionId[] {
  const claimed = criteriaOfStanding(answerTo(assessment, question.id).standing);
  const proved = new Set(
    evidenceFor(assessment, question.id)
      .flatMap((item) => citationsFor(item, question.id))
      .flatMap(({ criteria }) => criteria),
  );
  return criteriaOf(question.indicator)
    .map(({ id }) => id)
    .filter((id) => claimed.includes(id) && !proved.has(id));
}

function explanationProblems(state: QuestionState): readonly ProblemDetail[] {
  if (lacksExplanation(state)) {
    return [{ kind: "without-explanation" }];
  }
  return [
    ...(state.hasFacts ? [] : [{ kind: "without-facts" } as const]),
    ...(state.hasAnalysis ? [] : [{ kind: "without-analysis" } as const]),
  ];
}
