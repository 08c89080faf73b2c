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

/**
 * One assessment of one OPD. It owns what its scope names; where its scope names nothing (an assessment of all indicators that nobody
 * handed out), what it answered.
 */
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

export interface TakenContributions {
  /** Always in the same order, whatever the order given. */
  readonly contributions: readonly Contribution[];
  /** Those that cannot be taken, in the order given. */
  readonly refused: readonly ContributionProblem[];
}

/** The assessments as contributions to that of the institution: as many as go together. `place` names one that cannot be taken. */
export function takeContributions(
  questionnaire: Questionnaire,
  institution: Assessment,
  assessments: readonly Assessment[],
): TakenContributions {
  const contributions: Contribution[] = [];
  const refused: ContributionProblem[] = [];
  const owned = new Map<string, ReadonlySet<QuestionId>>();
  for (const [place, assessment] of assessments.entries()) {
    const { agency } = assessment.details;
    const problem = problemOf(questionnaire, institution, assessment, place);
    if (agency === null || problem !== null) {
      refused.push(problem ?? { kind: "no-agency", place });
      continue;
    }
    const own = [...ownAnswers(questionnaire, { agency, assessment }).keys()];
    const before = owned.get(agency) ?? new Set();
    const twice = own.find((question) => before.has(question));
    if (twice === undefined) {
      owned.set(agency, new Set([...before, ...own]));
      contributions.push({ agency, assessment });
    } else {
      refused.push({ kind: "answered-twice", place, agency, question: twice });
    }
  }
  return { contributions: contributions.sort(byAgency), refused };
}

/** As `takeContributions`: all of them, or the first problem. */
export function contributionsOf(
  questionnaire: Questionnaire,
  institution: Assessment,
  assessments: readonly Assessment[],
): Result<readonly Contribution[], ContributionProblem> {
  const { contributions, refused } = takeContributions(questionnaire, institution, assessments);
  return refused[0] === undefined ? succeed(contributions) : fail(refused[0]);
}

function problemOf(
  questionnaire: Questionnaire,
  institution: Assessment,
  { details, questionnaire: { id, edition } }: Assessment,
  place: number,
): ContributionProblem | null {
  if (details.agency === null) {
    return { kind: "no-agency", place };
  }
  if (id !== questionnaire.id || edition !== questionnaire.edition) {
    return { kind: "other-instrument", place };
  }
  return details.year === institution.details.year ? null : { kind: "other-year", place };
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

export type OwnAnswers = ReadonlyMap<QuestionId, OwnerAnswer>;

const answersByAssessment = new WeakMap<Assessment, OwnAnswers>();

/** The OPD's answers to all that it owns, in the order of the instrument. Worked out once for each state of its assessment. */
export function ownAnswers(questionnaire: Questionnaire, { agency, assessment }: Contribution): OwnAnswers {
  const known = answersByAssessment.get(assessment);
  if (known !== undefined) {
    return known;
  }
  const { details } = assessment;
  const evidence = evidenceByQuestion(assessment);
  const answers = new Map<QuestionId, OwnerAnswer>();
  for (const question of questionsOf(questionnaire)) {
    const answer = answerTo(assessment, question.id);
    const value = answerValue(questionnaire, question, answer);
    const isNamed = details.scope.kind === "selected" && isInScope(details, question.indicator.number);
    if (isNamed || (details.scope.kind === "all" && value !== null)) {
      answers.set(question.id, { agency, answer, value, evidence: evidence.get(question.id) ?? [] });
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
