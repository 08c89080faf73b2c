import type { Indicator, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Question, questionsOf } from "#core/questionnaire/questions.ts";
import { scaleOf, wholeValue } from "#core/questionnaire/scale.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { breaksOf } from "./external-index.ts";
import { bandOf } from "./items-value.ts";
import { scoringPlanOf } from "./scoring-plan.ts";

/** One question raised, by one step or by several. */
export interface Step {
  readonly question: QuestionId;
  readonly from: Fraction;
  /** True where the question is unanswered: `from` is then the scale's lowest value, which nobody has claimed. */
  readonly fromUnanswered: boolean;
  readonly to: Fraction;
  /** How many single steps it takes. */
  readonly stepCount: number;
  /** What it adds to the index. */
  readonly gain: Fraction;
  /** True where the value comes from another body's index, so no tick here can raise it. */
  readonly outsideIndex: boolean;
}

/** Where a question stands and the values above it that can be reached, lowest first, one per step. */
export interface Climb {
  readonly question: QuestionId;
  readonly from: Fraction;
  readonly fromUnanswered: boolean;
  readonly targets: readonly Fraction[];
  /** Part of the index, as a fraction of 1. */
  readonly share: Fraction;
  readonly outsideIndex: boolean;
}

/**
 * For every question the next step up and what it adds to the index: the largest gain first, then the fewest missing
 * criteria (where `missingByQuestion` tells), then the order of the instrument.
 */
export function singleSteps(
  questionnaire: Questionnaire,
  valueByQuestion: ReadonlyMap<QuestionId, Fraction>,
  inScope?: ReadonlySet<QuestionId>,
  missingByQuestion: ReadonlyMap<QuestionId, number> = new Map(),
): readonly Step[] {
  const missing = (step: Step) => missingByQuestion.get(step.question) ?? UNKNOWN_COMES_LAST;
  return climbsOf(questionnaire, valueByQuestion, inScope)
    .filter((climb) => climb.targets.length > 0)
    .map((climb) => stepOf(climb, 1))
    .sort((one, other) => other.gain.compare(one.gain) || missing(one) - missing(other));
}

const UNKNOWN_COMES_LAST = Number.MAX_SAFE_INTEGER;

/** The way up of every question in scope, in the order of the instrument. */
export function climbsOf(
  questionnaire: Questionnaire,
  valueByQuestion: ReadonlyMap<QuestionId, Fraction>,
  inScope?: ReadonlySet<QuestionId>,
): readonly Climb[] {
  const lowest = scaleOf(questionnaire).min;
  const planned = new Map(scoringPlanOf(questionnaire, inScope).questions.map((one) => [one.id, one]));
  return questionsOf(questionnaire).flatMap((question) => {
    const plan = planned.get(question.id);
    return plan === undefined
      ? []
      : [climbOf(questionnaire, question, valueByQuestion.get(question.id), lowest, plan.share)];
  });
}

function climbOf(
  questionnaire: Questionnaire,
  { id, indicator }: Question,
  value: Fraction | undefined,
  lowest: Fraction,
  share: Fraction,
): Climb {
  const from = value ?? lowest;
  return {
    question: id,
    from,
    fromUnanswered: value === undefined,
    targets: reachableValues(questionnaire, indicator).filter((target) => target.compare(from) > 0),
    share,
    outsideIndex: indicator.valueRule.kind === "external-index",
  };
}

/** The values at which a step ends: whole levels, upper ends of bands, or values at the outside index's breaks. */
export function reachableValues(questionnaire: Questionnaire, indicator: Indicator): readonly Fraction[] {
  const rule = indicator.valueRule;
  switch (rule.kind) {
    case "level":
      return indicator.levels.map((level) => wholeValue(level.level));
    case "items":
      return indicator.levels.map((level) => bandOf(questionnaire, indicator, level).to);
    case "external-index":
      return breaksOf(rule).map((point) => point.value);
    default:
      return unreachable(rule);
  }
}

/** The first `stepCount` steps of a climb taken together. */
export function stepOf(climb: Climb, stepCount: number): Step {
  const to = climb.targets[stepCount - 1];
  if (to === undefined) {
    throw new Error(`Question ${climb.question} has no ${stepCount} steps above it`);
  }
  return {
    question: climb.question,
    from: climb.from,
    fromUnanswered: climb.fromUnanswered,
    to,
    stepCount,
    gain: climb.share.mul(to.sub(climb.from)),
    outsideIndex: climb.outsideIndex,
  };
}
