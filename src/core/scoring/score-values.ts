import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Scale, scaleOf } from "#core/questionnaire/scale.ts";
import { Fraction } from "#core/shared/exact.ts";
import { predicateFor } from "./predicate.ts";
import type { Figure, GroupScore, QuestionScore, Scorecard } from "./scorecard.ts";
import { commonDenominator, type PlannedGroup, type PlannedQuestion, scoringPlanOf } from "./scoring-plan.ts";

/** What is known about some questions, in units of 1 / (the plan's common denominator x `unit`). */
interface Tally {
  /** sum(weight x value) over the answered questions. */
  known: bigint;
  /** sum(weight) over the open ones. */
  openWeight: bigint;
  open: number;
}

interface Context {
  readonly valueByQuestion: ReadonlyMap<QuestionId, Fraction>;
  readonly scale: Scale;
  /** The common denominator of the values and of the scale's ends. */
  readonly unit: bigint;
}

/**
 * Scores known values, exactly: sum(weight x value) / sum(weight), for the index and for each group over its own questions.
 * Open questions leave a range between all of them at the scale's lowest and all at its highest value. (product.md, rules 1-5)
 */
export function scoreValues(
  questionnaire: Questionnaire,
  valueByQuestion: ReadonlyMap<QuestionId, Fraction>,
  inScope?: ReadonlySet<QuestionId>,
): Scorecard {
  const plan = scoringPlanOf(questionnaire, inScope);
  const scale = scaleOf(questionnaire);
  const unit = commonDenominator([...valueByQuestion.values(), scale.min, scale.max]);
  const context = { valueByQuestion, scale, unit };
  const tally = emptyTally();
  const groups = plan.groups.map((group) => scoreGroup(group, context, tally));
  const index = figureOf(tally, plan.weight, context);
  return {
    questionnaire: questionnaire.id,
    coverage: plan.coverage,
    index,
    predicate: predicateOf(questionnaire, index),
    answered: plan.questions.length - tally.open,
    total: plan.questions.length,
    groups,
  };
}

/** Scores the group and adds what it knows to the tally of the whole around it. */
function scoreGroup(group: PlannedGroup, context: Context, outer: Tally): GroupScore {
  const tally = emptyTally();
  const groups = group.groups.map((inner) => scoreGroup(inner, context, tally));
  const questions = group.questions.map((question) => scoreQuestion(question, context, tally));
  addTally(outer, tally);
  return {
    id: group.id,
    name: group.name,
    share: group.share,
    figure: figureOf(tally, group.weight, context),
    groups,
    questions,
  };
}

function scoreQuestion(
  { id, weight, share }: PlannedQuestion,
  context: Context,
  tally: Tally,
): QuestionScore {
  const value = context.valueByQuestion.get(id);
  if (value === undefined) {
    tally.openWeight += weight;
    tally.open += 1;
    return { question: id, share, value: null };
  }
  tally.known += weight * inUnits(value, context.unit);
  return { question: id, share, value };
}

function inUnits(value: Fraction, unit: bigint): bigint {
  return value.d === unit ? value.n : value.n * (unit / value.d);
}

function emptyTally(): Tally {
  return { known: 0n, openWeight: 0n, open: 0 };
}

function addTally(tally: Tally, more: Tally): void {
  tally.known += more.known;
  tally.openWeight += more.openWeight;
  tally.open += more.open;
}

/** Without weight to divide by nothing is known but the scale itself. */
function figureOf(tally: Tally, weight: bigint, { scale, unit }: Context): Figure {
  if (weight === 0n) {
    return { kind: "range", lowest: scale.min, highest: scale.max, open: tally.open };
  }
  if (tally.open === 0) {
    return { kind: "final", exact: new Fraction(tally.known, weight * unit) };
  }
  const endWith = (value: Fraction) =>
    new Fraction(tally.known + tally.openWeight * inUnits(value, unit), weight * unit);
  return { kind: "range", lowest: endWith(scale.min), highest: endWith(scale.max), open: tally.open };
}

function predicateOf(questionnaire: Questionnaire, index: Figure): Scorecard["predicate"] {
  if (index.kind === "final") {
    return { kind: "final", predicate: predicateFor(questionnaire, index.exact) };
  }
  return {
    kind: "range",
    lowest: predicateFor(questionnaire, index.lowest),
    highest: predicateFor(questionnaire, index.highest),
  };
}
