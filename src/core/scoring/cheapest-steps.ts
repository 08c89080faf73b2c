import type { Fraction } from "#core/shared/exact.ts";
import { commonDenominator } from "./scoring-plan.ts";
import { type Climb, type Step, stepOf } from "./steps.ts";

/** What one step costs, a whole number of at least 1; `number` is 1 for the first step of the climb. */
export type StepCostOf = (climb: Climb, number: number) => number;

export interface CheapestSteps {
  readonly steps: readonly Step[];
  readonly cost: number;
}

/**
 * The steps that together gain at least `needed` at the least cost; null when all steps together gain less. Among choices of
 * that cost the one that gains most, then the one that asks the least of any one question, then the one earliest in the
 * instrument. Exact and optimal: for every cost the best choice is built up question by question, in whole numbers.
 */
export function cheapestSteps(
  climbs: readonly Climb[],
  needed: Fraction,
  costOf: StepCostOf,
): CheapestSteps | null {
  const gains = climbs.map((climb) => climb.targets.map((_, place) => stepOf(climb, place + 1).gain));
  const unit = commonDenominator([needed, ...gains.flat()]);
  const perGain = 1n + climbs.reduce((most, climb) => most + square(climb.targets.length), 0n);
  const own = climbs.map((climb, place) => choicesOf(climb, gains[place] ?? [], costOf, worth));
  const best = bestFromEach(own);
  const enough = (scaled(needed) - 1n) * perGain;
  const cost = best[0]?.findIndex((total) => total !== undefined && total > enough) ?? -1;
  return cost === -1 ? null : { steps: chooseSteps(climbs, own, best, cost), cost };

  function scaled(value: Fraction): bigint {
    return value.n * (unit / value.d);
  }
  /** The spread costs less than the smallest gain, so it decides between equal gains only. */
  function worth(gain: Fraction, steps: number): bigint {
    return scaled(gain) * perGain - square(steps);
  }
}

/** What the first 0, 1, 2, ... steps of one question cost and are worth. */
type Choices = readonly { readonly cost: number; readonly worth: bigint }[];

/**
 * By cost: what the best choice of exactly that cost is worth over a question and all after it; undefined where there is none. A
 * worth orders choices by gain and, at equal gains, by how evenly the steps are spread.
 */
type Worths = readonly (bigint | undefined)[];

function choicesOf(
  climb: Climb,
  gains: readonly Fraction[],
  costOf: StepCostOf,
  worth: (gain: Fraction, steps: number) => bigint,
): Choices {
  let cost = 0;
  const steps = gains.map((gain, place) => {
    cost += costOf(climb, place + 1);
    return { cost, worth: worth(gain, place + 1) };
  });
  return [{ cost: 0, worth: 0n }, ...steps];
}

/** For each question, and for none at the end: the best worth by cost, over it and all questions after it. */
function bestFromEach(own: readonly Choices[]): readonly Worths[] {
  const best: Worths[] = [[0n]];
  for (const ofQuestion of own.toReversed()) {
    best.push(bestWith(ofQuestion, best.at(-1) ?? [0n]));
  }
  return best.reverse();
}

function bestWith(own: Choices, later: Worths): Worths {
  const best: (bigint | undefined)[] = [];
  for (const here of own) {
    for (let costLater = 0; costLater < later.length; costLater += 1) {
      const worthLater = later[costLater];
      if (worthLater !== undefined) {
        const total = here.worth + worthLater;
        const known = best[here.cost + costLater];
        if (known === undefined || total > known) {
          best[here.cost + costLater] = total;
        }
      }
    }
  }
  return best;
}

/** Follows the best choice from the first question on, giving earlier questions the steps where it makes no difference. */
function chooseSteps(
  climbs: readonly Climb[],
  own: readonly Choices[],
  best: readonly Worths[],
  cost: number,
): readonly Step[] {
  const steps: Step[] = [];
  let left = cost;
  for (const [place, climb] of climbs.entries()) {
    const wanted = best[place]?.[left];
    const later = best[place + 1] ?? [];
    const choices = own[place] ?? [];
    const count = choices.findLastIndex((here) => {
      const rest = later[left - here.cost];
      return rest !== undefined && here.worth + rest === wanted;
    });
    const chosen = choices[count];
    if (chosen === undefined) {
      throw new Error("The best choice cannot be followed");
    }
    if (count > 0) {
      steps.push(stepOf(climb, count));
    }
    left -= chosen.cost;
  }
  return steps;
}

function square(count: number): bigint {
  return BigInt(count) * BigInt(count);
}
