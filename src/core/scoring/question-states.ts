import { type Assessment, answerTo, isInScope } from "#core/assessment/assessment.ts";
import { isUnreviewed } from "#core/carry-over/is-unreviewed.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Question, questionsOf } from "#core/questionnaire/questions.ts";
import { type Fraction, parseExact } from "#core/shared/exact.ts";
import { answerValue, disagreesWithTicks } from "./answer-value.ts";

/** How far one question is. */
export interface QuestionState {
  readonly question: Question;
  readonly answered: boolean;
  /** Null while unanswered. */
  readonly value: Fraction | null;
  readonly evidenceCount: number;
  readonly hasFacts: boolean;
  readonly hasAnalysis: boolean;
  readonly hasNotes: boolean;
  /** False as long as there is no value, or no target. */
  readonly belowTarget: boolean;
  /** What stands here was taken over from an earlier assessment, and nothing was judged anew. */
  readonly isUnreviewed: boolean;
  /** A level was set by hand, and the ticks give another. */
  readonly disagreesWithTicks: boolean;
}

/** The state of every question that is in scope, in the order of the instrument. */
export function questionStates(
  questionnaire: Questionnaire,
  assessment: Assessment,
): readonly QuestionState[] {
  const evidenceCounts = evidenceCountByQuestion(assessment);
  return questionsOf(questionnaire)
    .filter((question) => isInScope(assessment.details, question.indicator.number))
    .map((question) => ({
      ...stateOf(questionnaire, assessment, question),
      evidenceCount: evidenceCounts.get(question.id) ?? 0,
    }));
}

function stateOf(
  questionnaire: Questionnaire,
  assessment: Assessment,
  question: Question,
): Omit<QuestionState, "evidenceCount"> {
  const answer = answerTo(assessment, question.id);
  const value = answerValue(questionnaire, question, answer);
  return {
    question,
    answered: value !== null,
    value,
    hasFacts: answer.facts.trim() !== "",
    hasAnalysis: answer.analysis.trim() !== "",
    hasNotes: answer.privateNotes.trim() !== "",
    belowTarget: value !== null && answer.target !== null && value.compare(parseExact(answer.target)) < 0,
    isUnreviewed: isUnreviewed(assessment, question.id),
    disagreesWithTicks: disagreesWithTicks(questionnaire, question, answer),
  };
}

function evidenceCountByQuestion({ evidence }: Assessment): ReadonlyMap<QuestionId, number> {
  const counts = new Map<QuestionId, number>();
  for (const { citations } of evidence) {
    for (const question of new Set(citations.map((citation) => citation.question))) {
      counts.set(question, (counts.get(question) ?? 0) + 1);
    }
  }
  return counts;
}

export interface Completeness {
  readonly total: number;
  readonly answered: number;
  /** Of those answered: the ones with nothing to show for it. */
  readonly withoutEvidence: number;
  /** Of those answered: the ones with neither facts nor analysis. */
  readonly withoutExplanation: number;
  readonly belowTarget: number;
  readonly withNotes: number;
  readonly disagreeingWithTicks: number;
}

export function completenessOf(states: readonly QuestionState[]): Completeness {
  const count = (isMet: (state: QuestionState) => boolean) => states.filter(isMet).length;
  return {
    total: states.length,
    answered: count((state) => state.answered),
    withoutEvidence: count(lacksEvidence),
    withoutExplanation: count(lacksExplanation),
    belowTarget: count((state) => state.belowTarget),
    withNotes: count((state) => state.hasNotes),
    disagreeingWithTicks: count((state) => state.disagreesWithTicks),
  };
}

export function lacksEvidence(state: QuestionState): boolean {
  return state.answered && state.evidenceCount === 0;
}

export function lacksExplanation(state: QuestionState): boolean {
  return state.answered && !state.hasFacts && !state.hasAnalysis;
}
