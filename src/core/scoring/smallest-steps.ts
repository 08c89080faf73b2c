import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { Fraction } from "#core/shared/exact.ts";
import { commonDenominator } from "./scoring-plan.ts";
import { type Climb, climbsOf, type Step, stepOf } from "./steps.ts";

export type SmallestSteps =
  /** Even with every open question at the lowest value. */
  | { readonly kind: "reached-already"; readonly index: Fraction }
  /** `stepCount` is the fewest there can be; `index` is where they lead, open questions at the lowest value. */
  | {
      readonly kind: "steps";
      readonly steps: readonly Step[];
      readonly stepCount: number;
      readonly index: Fraction;
    }
  /** Not even with every question at its highest value. */
  | { readonly kind: "unreachable"; readonly highest: Fraction };

/**
 * The fewest single steps that lead to an index of at least `goal`: among sets of that size the one that leads highest, then
 * the one that asks the least of any one question, then the one earliest in the instrument. Exact: bands of unequal width
 * make a later step of a question worth more than its first, so taking the largest gain each time would not be.
 */
export function smallestSteps(
  questionnaire: Questionnaire,
  valueByQuestion: ReadonlyMap<QuestionId, Fraction>,
  inScope: ReadonlySet<QuestionId> | undefined,
  goal: Fraction,
): SmallestSteps {
  const climbs = climbsOf(questionnaire, valueByQuestion, inScope);
  const index = sum(climbs.map((climb) => climb.share.mul(climb.from)));
  if (index.compare(goal) >= 0) {
    return { kind: "reached-already", index };
  }
  const steps = fewestSteps(climbs, goal.sub(index));
  if (steps === null) {
    const highest = climbs.map((climb) => climb.share.mul(climb.targets.at(-1) ?? climb.from));
    return { kind: "unreachable", highest: sum(highest) };
  }
  return {
    kind: "steps",
    steps,
    stepCount: steps.reduce((count, step) => count + step.stepCount, 0),
    index: index.add(sum(steps.map((step) => step.gain))),
  };
}

/**
 * What the first 0, 1, 2, ... steps of one question are worth, and of what the best choice of so many steps is worth over a
 * question and all after it. A worth orders choices by gain and, at equal gains, by how evenly the steps are spread.
 */
type Worths = readonly bigint[];

/** Null when all steps together gain less than `needed`. */
function fewestSteps(climbs: readonly Climb[], needed: Fraction): readonly Step[] | null {
  const gains = climbs.map((climb) => climb.targets.map((_, place) => stepOf(climb, place + 1).gain));
  const unit = commonDenominator([needed, ...gains.flat()]);
  const perGain = 1n + climbs.reduce((most, climb) => most + square(climb.targets.length), 0n);
  const own = gains.map((ofClimb): Worths => [0n, ...ofClimb.map((gain, place) => worth(gain, place + 1))]);
  const best = bestFromEach(own);
  const stepCount = best[0]?.findIndex((total) => total > (scaled(needed) - 1n) * perGain) ?? -1;
  return stepCount === -1 ? null : chooseSteps(climbs, own, best, stepCount);

  function scaled(value: Fraction): bigint {
    return value.n * (unit / value.d);
  }
  /** The spread costs less than the smallest gain, so it decides between equal gains only. */
  function worth(gain: Fraction, steps: number): bigint {
    return scaled(gain) * perGain - square(steps);
  }
}

/** For each question, and for none at the end: the best worth by number of steps, over it and all questions after it. */
function bestFromEach(own: readonly Worths[]): readonly Worths[] {
  const best: Worths[] = [[0n]];
  for (const ofQuestion of own.toReversed()) {
    best.unshift(bestWith(ofQuestion, best[0] ?? [0n]));
  }
  return best;
}

function bestWith(own: Worths, later: Worths): Worths {
  const best: bigint[] = [];
  for (const [stepsHere, worthHere] of own.entries()) {
    for (const [stepsLater, worthLater] of later.entries()) {
      const total = worthHere + worthLater;
      const known = best[stepsHere + stepsLater];
      if (known === undefined || total > known) {
        best[stepsHere + stepsLater] = total;
      }
    }
  }
  return best;
}

/** Follows the best choice from the first question on, giving earlier questions the steps where it makes no difference. */
function chooseSteps(
  climbs: readonly Climb[],
  own: readonly Worths[],
  best: readonly Worths[],
  stepCount: number,
): readonly Step[] {
  const steps: Step[] = [];
  let left = stepCount;
  for (const [place, climb] of climbs.entries()) {
    const wanted = best[place]?.[left];
    const later = best[place + 1] ?? [];
    const here = own[place]?.findLastIndex((worth, count) => {
      const rest = later[left - count];
      return rest !== undefined && worth + rest === wanted;
    });
    if (here === undefined || here === -1) {
      throw new Error("The best choice cannot be followed");
    }
    if (here > 0) {
      steps.push(stepOf(climb, here));
    }
    left -= here;
  }
  return steps;
}

function square(count: number): bigint {
  return BigInt(count) * BigInt(count);
}

function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce((total, part) => total.add(part), new Fraction(0));
}
