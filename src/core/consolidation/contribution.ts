import type { Answer } from "#core/assessment/answer.ts";
import { type Assessment, answerTo, isInScope } from "#core/assessment/assessment.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";

/** What one OPD says to one question that it owns. */
export interface OwnerAnswer {
  readonly agency: string;
  readonly answer: Answer;
  /** Null while unanswered. */
  readonly value: Fraction | null;
  /** What it cites for the question, in its own order. */
  readonly evidence: readonly EvidenceItem[];
}

/** One assessment of one OPD, which owns what its scope names. */
export interface Contribution {
  readonly agency: string;
  readonly assessment: Assessment;
}

export type ContributionProblem =
  | { readonly kind: "no-agency"; readonly place: number }
  | { readonly kind: "other-instrument"; readonly place: number }
  | { readonly kind: "other-year"; readonly place: number }
  /** Two assessments of one OPD that both answer the question: an older and a newer copy. */
  | {
      readonly kind: "answered-twice";
      readonly place: number;
      readonly agency: string;
      readonly question: QuestionId;
    };

/**
 * The assessments as contributions to that of the institution, always in the same order whatever the order given. `place` names the
 * one that cannot be taken.
 */
export function contributionsOf(
  questionnaire: Questionnaire,
  institution: Assessment,
  assessments: readonly Assessment[],
): Result<readonly Contribution[], ContributionProblem> {
  const contributions: Contribution[] = [];
  const owned = new Map<string, ReadonlySet<QuestionId>>();
  for (const [place, assessment] of assessments.entries()) {
    const { agency, year } = assessment.details;
    if (agency === null) {
      return fail({ kind: "no-agency", place });
    }
    const { id, edition } = assessment.questionnaire;
    if (id !== questionnaire.id || edition !== questionnaire.edition) {
      return fail({ kind: "other-instrument", place });
    }
    if (year !== institution.details.year) {
      return fail({ kind: "other-year", place });
    }
    const own = ownedQuestions(questionnaire, assessment);
    const before = owned.get(agency) ?? new Set();
    const question = own.find((one) => before.has(one));
    if (question !== undefined) {
      return fail({ kind: "answered-twice", place, agency, question });
    }
    owned.set(agency, new Set([...before, ...own]));
    contributions.push({ agency, assessment });
  }
  return succeed(contributions.sort(byAgency));
}

function byAgency(one: Contribution, other: Contribution): number {
  return compare(one.agency, other.agency) || compare(one.assessment.id, other.assessment.id);
}

function compare(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}

function ownedQuestions(questionnaire: Questionnaire, { details }: Assessment): readonly QuestionId[] {
  return questionsOf(questionnaire)
    .filter(({ indicator }) => isInScope(details, indicator.number))
    .map(({ id }) => id);
}

export type OwnAnswers = ReadonlyMap<QuestionId, OwnerAnswer>;

const answersByAssessment = new WeakMap<Assessment, OwnAnswers>();

/** The OPD's answers to all that it owns, in the order of the instrument. Worked out once for each state of its assessment. */
export function ownAnswers(questionnaire: Questionnaire, { agency, assessment }: Contribution): OwnAnswers {
  const known = answersByAssessment.get(assessment);
  if (known !== undefined) {
    return known;
  }
  const evidence = evidenceByQuestion(assessment);
  const answers = new Map<QuestionId, OwnerAnswer>();
  for (const question of questionsOf(questionnaire)) {
    if (isInScope(assessment.details, question.indicator.number)) {
      const answer = answerTo(assessment, question.id);
      answers.set(question.id, {
        agency,
        answer,
        value: answerValue(questionnaire, question, answer),
        evidence: evidence.get(question.id) ?? [],
      });
    }
  }
  answersByAssessment.set(assessment, answers);
  return answers;
}

function evidenceByQuestion({ evidence }: Assessment): ReadonlyMap<QuestionId, readonly EvidenceItem[]> {
  const items = new Map<QuestionId, EvidenceItem[]>();
  for (const item of evidence) {
    for (const question of new Set(item.citations.map((citation) => citation.question))) {
      const cited = items.get(question);
      if (cited === undefined) {
        items.set(question, [item]);
      } else {
        cited.push(item);
      }
    }
  }
  return items;
}

/** Whether both say the same, so that what was worked out for the one holds for the other. */
export function isSameAnswer(one: OwnerAnswer, other: OwnerAnswer): boolean {
  return (
    one.agency === other.agency &&
    one.answer === other.answer &&
    one.evidence.length === other.evidence.length &&
    one.evidence.every((item, place) => item === other.evidence[place])
  );
}
