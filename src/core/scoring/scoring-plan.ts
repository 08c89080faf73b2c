import type { Group, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Question, questionsOf } from "#core/questionnaire/questions.ts";
import { Fraction } from "#core/shared/exact.ts";

/** The questions in scope with their weights brought to one common denominator, so that scoring only adds whole numbers. */
export interface ScoringPlan {
  readonly coverage: "whole" | "part";
  readonly weight: bigint;
  readonly groups: readonly PlannedGroup[];
  /** In the order of the instrument. */
  readonly questions: readonly PlannedQuestion[];
}

export interface PlannedGroup {
  readonly id: string;
  readonly name: string;
  readonly weight: bigint;
  /** Part of the whole index, as a fraction of 1. */
  readonly share: Fraction;
  readonly groups: readonly PlannedGroup[];
  readonly questions: readonly PlannedQuestion[];
}

export interface PlannedQuestion {
  readonly id: QuestionId;
  readonly weight: bigint;
  readonly share: Fraction;
}

const wholePlans = new WeakMap<Questionnaire, ScoringPlan>();

/** The plan over the questions in scope; over all of them without a scope. Made once for a whole questionnaire. */
export function scoringPlanOf(questionnaire: Questionnaire, inScope?: ReadonlySet<QuestionId>): ScoringPlan {
  const all = questionsOf(questionnaire);
  const chosen = inScope === undefined ? all : all.filter((question) => inScope.has(question.id));
  if (chosen.length < all.length) {
    return planOver(questionnaire, chosen, "part");
  }
  const plan = wholePlans.get(questionnaire) ?? planOver(questionnaire, all, "whole");
  wholePlans.set(questionnaire, plan);
  return plan;
}

function planOver(
  questionnaire: Questionnaire,
  chosen: readonly Question[],
  coverage: "whole" | "part",
): ScoringPlan {
  const denominator = commonDenominator(chosen.map((question) => question.weight));
  const weightOf = (question: Question) => question.weight.n * (denominator / question.weight.d);
  const weight = sum(chosen.map(weightOf));
  const shareOf = (part: bigint) => new Fraction(part, weight === 0n ? 1n : weight);
  const planned = new Map(
    chosen.map((question) => {
      const own = weightOf(question);
      return [question, { id: question.id, weight: own, share: shareOf(own) }] as const;
    }),
  );
  const groups = planGroups(questionnaire.groups, planned, shareOf);
  return { coverage, weight, groups, questions: [...planned.values()] };
}

/** Groups without a question in scope are left out. */
function planGroups(
  groups: readonly Group[],
  planned: ReadonlyMap<Question, PlannedQuestion>,
  shareOf: (part: bigint) => Fraction,
): readonly PlannedGroup[] {
  return groups.flatMap((group) => {
    const inner = planGroups(group.groups, planned, shareOf);
    const questions = [...planned].flatMap(([question, plan]) =>
      question.path.at(-1) === group ? [plan] : [],
    );
    const weight = sum([...inner, ...questions].map((part) => part.weight));
    const isEmpty = inner.length === 0 && questions.length === 0;
    return isEmpty
      ? []
      : [{ id: group.id, name: group.name, weight, share: shareOf(weight), groups: inner, questions }];
  });
}

/** The smallest whole number that every value's denominator divides. */
export function commonDenominator(values: Iterable<Fraction>): bigint {
  let common = 1n;
  for (const value of values) {
    if (value.d !== 1n && common % value.d !== 0n) {
      common = (common / greatestDivisor(common, value.d)) * value.d;
    }
  }
  return common;
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestDivisor(other, one % other);
}

function sum(parts: readonly bigint[]): bigint {
  return parts.reduce((total, part) => total + part, 0n);
}
