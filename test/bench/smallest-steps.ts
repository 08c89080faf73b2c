/**
 * The smallest set of steps to a wanted index, exactly, at every goal from 1.01 to 5.00. Goal: below 50 ms each, so that it
 * can follow a slider. `npx tsx test/bench/smallest-steps.ts`; exits with 1 when the goal is missed.
 */
import { questionsOf } from "#core/questionnaire/questions.ts";
import { smallestSteps } from "#core/scoring/smallest-steps.ts";
import { Fraction } from "#core/shared/exact.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const GOAL_MS = 50;

const slowest = [
  measure("spbe-2020", "everything at level 1", () => 1),
  measure("spbe-2020", "levels 1 to 5 in turn", (place) => 1 + (place % 5)),
  measure("spbe-2018", "everything at level 0", () => 0),
  measure("pemdi-2026", "odd values in every band", (place) => 1 + ((place * 37) % 100) / 33),
];
process.exitCode = Math.max(...slowest) < GOAL_MS ? 0 : 1;

function measure(
  id: "spbe-2020" | "spbe-2018" | "pemdi-2026",
  name: string,
  valueAt: (place: number) => number,
): number {
  const questionnaire = instrument(id);
  const values = new Map(
    questionsOf(questionnaire).map((question, place) => [
      question.id,
      new Fraction(Math.round(valueAt(place) * 1000), 1000),
    ]),
  );
  const once = (goal: Fraction) => {
    const start = performance.now();
    smallestSteps(questionnaire, values, undefined, goal);
    return performance.now() - start;
  };
  // The median of three for each goal: what else runs on the machine is not to be measured.
  const times = Array.from({ length: 400 }, (_, place) => {
    const goal = new Fraction(101 + place, 100);
    return ascending([once(goal), once(goal), once(goal)])[1] ?? 0;
  });
  const [p50, p95] = [ascending(times)[200] ?? 0, ascending(times)[380] ?? 0];
  console.log(
    `${id.padEnd(11)} ${name.padEnd(25)} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (goal ${GOAL_MS})`,
  );
  return p95;
}

function ascending(values: readonly number[]): readonly number[] {
  return values.toSorted((one, other) => one - other);
}
