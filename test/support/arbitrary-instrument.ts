import fc from "fast-check";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { Fraction } from "#core/shared/exact.ts";
import { type GroupShape, inventedInstrument } from "./scoring-builders.ts";

type Plan = number | readonly Plan[];

/** Trees of indicators: one to three layers of groups, on a scale of 0-7 or 1-4, weighted absolutely or relatively. */
export const arbitraryInstrument: fc.Arbitrary<Questionnaire> = fc
  .record({
    weighting: fc.constantFrom("absolute" as const, "relative" as const),
    scale: fc.constantFrom({ min: "0", max: "7" }, { min: "1", max: "4" }),
    plan: fc.array(layer(2), { minLength: 1, maxLength: 3 }),
    weights: fc.array(fc.constantFrom("1", "2.5", "2.75", "10/3", "0.05", "7"), {
      minLength: 1,
      maxLength: 9,
    }),
  })
  .map(({ weighting, scale, plan, weights }) => {
    const levels = levelsFrom(Number(scale.min), Number(scale.max));
    let used = 0;
    const nextWeight = () => weights[used++ % weights.length] ?? "1";
    const groups = plan.map((part, place) => groupFrom(part, `G${place + 1}`));
    return inventedInstrument({ weighting, scale, groups });

    function groupFrom(part: Plan, id: string): GroupShape {
      const own = weighting === "relative" ? { weight: nextWeight() } : {};
      if (typeof part !== "number") {
        return { id, ...own, groups: part.map((inner, place) => groupFrom(inner, `${id}.${place + 1}`)) };
      }
      const numbers = Array.from({ length: part }, (_, place) => `${id}-${place + 1}`);
      return {
        id,
        ...own,
        indicators: Object.fromEntries(numbers.map((number) => [number, { weight: nextWeight(), levels }])),
      };
    }
  });

/** A number is a group with so many indicators, a list a group of groups. */
function layer(deeper: number): fc.Arbitrary<Plan> {
  const leaf = fc.integer({ min: 1, max: 3 });
  return deeper === 0 ? leaf : fc.oneof(leaf, fc.array(layer(deeper - 1), { minLength: 1, maxLength: 2 }));
}

function levelsFrom(min: number, max: number) {
  return Array.from({ length: max - min + 1 }, (_, place) => ({ level: min + place, criteria: 1 }));
}

/** A value anywhere on the instrument's scale: whole levels, halves, thirds and long decimals. */
export function arbitraryValue(questionnaire: Questionnaire): fc.Arbitrary<Fraction> {
  const min = new Fraction(questionnaire.scale.min);
  const width = new Fraction(questionnaire.scale.max).sub(min);
  return fc
    .tuple(fc.nat(1_000_000), fc.constantFrom(1, 2, 3, 7, 100, 999_983))
    .map(([part, denominator]) => min.add(width.mul(new Fraction(part % (denominator + 1), denominator))));
}

/** A value for some of the questions, or for all of them. */
export function arbitraryValues(
  questionnaire: Questionnaire,
  which: "some" | "all",
): fc.Arbitrary<ReadonlyMap<QuestionId, Fraction>> {
  const questions = questionsOf(questionnaire);
  const value = arbitraryValue(questionnaire);
  const one = which === "all" ? value : fc.option(value);
  return fc
    .tuple(...questions.map(() => one))
    .map((values) => new Map(questions.flatMap(({ id }, place) => pair(id, values[place]))));
}

function pair(
  id: QuestionId,
  value: Fraction | null | undefined,
): readonly (readonly [QuestionId, Fraction])[] {
  return value == null ? [] : [[id, value]];
}
