import { type Answer, criteriaOfStanding } from "#core/assessment/answer.ts";
import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import type { Group, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { capabilityOf, type Question, questionsOf } from "#core/questionnaire/questions.ts";
import { reachedLevel } from "#core/scoring/answer-value.ts";

/**
 * The scorecard computed in binary floats, written with the same care: weights and thresholds made ready once, the same
 * object in the end. The measure for the exact one; its figures are wrong at ties (4.765, 3.405) and must not be used.
 */
export interface FloatScorecard {
  readonly questionnaire: string;
  readonly coverage: "whole" | "part";
  readonly index: FloatFigure;
  readonly predicate:
    | { readonly kind: "final"; readonly predicate: FloatPredicate }
    | { readonly kind: "range"; readonly lowest: FloatPredicate; readonly highest: FloatPredicate };
  readonly answered: number;
  readonly total: number;
  readonly groups: readonly FloatGroup[];
}

export type FloatFigure =
  | { readonly kind: "final"; readonly exact: number }
  | { readonly kind: "range"; readonly lowest: number; readonly highest: number; readonly open: number };

export interface FloatGroup {
  readonly id: string;
  readonly name: string;
  readonly share: number;
  readonly figure: FloatFigure;
  readonly groups: readonly FloatGroup[];
  readonly questions: readonly {
    readonly question: QuestionId;
    readonly share: number;
    readonly value: number | null;
  }[];
}

interface FloatPredicate {
  readonly name: string;
  readonly otherReading: string | null;
}

export interface FloatPlan {
  readonly id: string;
  readonly weight: number;
  readonly min: number;
  readonly max: number;
  readonly thresholds: readonly { readonly name: string; readonly min: number }[];
  readonly groups: readonly FloatPlannedGroup[];
  readonly questions: readonly Question[];
}

interface FloatPlannedGroup {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly share: number;
  readonly groups: readonly FloatPlannedGroup[];
  readonly questions: readonly { readonly id: QuestionId; readonly weight: number; readonly share: number }[];
}

export function floatPlan(questionnaire: Questionnaire): FloatPlan {
  const questions = questionsOf(questionnaire);
  const weight = questions.reduce((total, question) => total + question.weight.valueOf(), 0);
  return {
    id: questionnaire.id,
    weight,
    min: Number(questionnaire.scale.min),
    max: Number(questionnaire.scale.max),
    thresholds: questionnaire.predicates.map(({ name, min }) => ({ name, min: Number(min) })),
    groups: questionnaire.groups.map((group) => planGroup(group, questions, weight)),
    questions,
  };
}

function planGroup(group: Group, questions: readonly Question[], total: number): FloatPlannedGroup {
  const groups = group.groups.map((inner) => planGroup(inner, questions, total));
  const own = questions
    .filter((question) => question.path.at(-1) === group)
    .map((question) => {
      const weight = question.weight.valueOf();
      return { id: question.id, weight, share: weight / total };
    });
  const weight = [...groups, ...own].reduce((sum, part) => sum + part.weight, 0);
  return { id: group.id, name: group.name, weight, share: weight / total, groups, questions: own };
}

export function floatValuesOfAssessment(
  plan: FloatPlan,
  questionnaire: Questionnaire,
  assessment: Assessment,
): ReadonlyMap<QuestionId, number> {
  const values = new Map<QuestionId, number>();
  for (const question of plan.questions) {
    const value = floatValue(questionnaire, question, answerTo(assessment, question.id));
    if (value !== null) {
      values.set(question.id, value);
    }
  }
  return values;
}

function floatValue(questionnaire: Questionnaire, { indicator }: Question, answer: Answer): number | null {
  const { standing } = answer;
  if (standing.kind === "by-hand") {
    return Number(standing.level);
  }
  if (indicator.valueRule.kind === "external-index") {
    return answer.external === null
      ? null
      : floatExternal(indicator.valueRule.breaks, Number(answer.external));
  }
  if (standing.kind === "unanswered") {
    return null;
  }
  const criteria = criteriaOfStanding(standing);
  if (indicator.valueRule.kind === "level") {
    return reachedLevel(indicator, criteria);
  }
  const accepted = indicator.levels.map(
    (level) => level.criteria.filter((criterion) => criteria.includes(criterion.id)).length,
  );
  const place = indicator.levels.findIndex((level, at) => (accepted[at] ?? 0) < level.criteria.length);
  const { levels } = capabilityOf(questionnaire, indicator);
  if (place === -1) {
    return Number(levels.at(-1)?.band?.to);
  }
  const band = levels[place]?.band;
  const share = (accepted[place] ?? 0) / (indicator.levels[place]?.criteria.length ?? 1);
  return Number(band?.from) + share * (Number(band?.to) - Number(band?.from));
}

function floatExternal(breaks: readonly { readonly at: string; readonly value: string }[], index: number) {
  const upper = breaks.findIndex((point, place) => place > 0 && index <= Number(point.at));
  const [low, high] = [breaks[upper - 1], breaks[upper]];
  const way = (index - Number(low?.at)) / (Number(high?.at) - Number(low?.at));
  return Number(low?.value) + way * (Number(high?.value) - Number(low?.value));
}

export function floatScoreValues(plan: FloatPlan, values: ReadonlyMap<QuestionId, number>): FloatScorecard {
  const scored = plan.groups.map((group) => scoreGroup(plan, group, values));
  const tally = { lowest: 0, highest: 0, open: 0 };
  for (const part of scored) {
    addTo(tally, part.tally.lowest, part.tally.highest, part.tally.open);
  }
  const index = figureOf(tally, plan.weight);
  return {
    questionnaire: plan.id,
    coverage: "whole",
    index,
    predicate:
      index.kind === "final"
        ? { kind: "final", predicate: predicateFor(plan, index.exact) }
        : {
            kind: "range",
            lowest: predicateFor(plan, index.lowest),
            highest: predicateFor(plan, index.highest),
          },
    answered: plan.questions.length - tally.open,
    total: plan.questions.length,
    groups: scored.map((part) => part.score),
  };
}

interface Tally {
  lowest: number;
  highest: number;
  open: number;
}

function addTo(tally: Tally, lowest: number, highest: number, open: number): void {
  tally.lowest += lowest;
  tally.highest += highest;
  tally.open += open;
}

function scoreGroup(
  plan: FloatPlan,
  group: FloatPlannedGroup,
  values: ReadonlyMap<QuestionId, number>,
): { readonly score: FloatGroup; readonly tally: Tally } {
  const inner = group.groups.map((one) => scoreGroup(plan, one, values));
  const tally = { lowest: 0, highest: 0, open: 0 };
  for (const part of inner) {
    addTo(tally, part.tally.lowest, part.tally.highest, part.tally.open);
  }
  const questions = group.questions.map((question) => {
    const value = values.get(question.id) ?? null;
    const { weight } = question;
    addTo(tally, weight * (value ?? plan.min), weight * (value ?? plan.max), value === null ? 1 : 0);
    return { question: question.id, share: question.share, value };
  });
  const score = {
    id: group.id,
    name: group.name,
    share: group.share,
    figure: figureOf(tally, group.weight),
    groups: inner.map((part) => part.score),
    questions,
  };
  return { score, tally };
}

function figureOf(tally: Tally, weight: number): FloatFigure {
  const lowest = tally.lowest / weight;
  return tally.open === 0
    ? { kind: "final", exact: lowest }
    : { kind: "range", lowest, highest: tally.highest / weight, open: tally.open };
}

function predicateFor(plan: FloatPlan, index: number): FloatPredicate {
  const name = nameAt(plan, index);
  const other = nameAt(plan, Math.floor(index * 100 + 0.5) / 100);
  return { name, otherReading: other === name ? null : other };
}

function nameAt(plan: FloatPlan, index: number): string {
  return plan.thresholds.find((threshold) => index >= threshold.min)?.name ?? "";
}

export function displayFloat(value: number): string {
  const digits = Math.floor(value * 100 + 0.5)
    .toString()
    .padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
