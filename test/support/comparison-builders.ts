import fc from "fast-check";
import type { ColumnFacts } from "#core/comparison/column-facts.ts";
import { compareScorecards } from "#core/comparison/compare-scorecards.ts";
import type { Comparison } from "#core/comparison/comparison.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { inventedInstrument, questionIds, valuesOf } from "./scoring-builders.ts";

/** Two groups of two questions, all of the same weight, on the scale 1 to 5. */
export const fourQuestions = inventedInstrument({
  groups: [
    { id: "P", indicators: { "1": {}, "2": {} } },
    { id: "S", indicators: { "3": {}, "4": {} } },
  ],
});

/** Lines of a comparison on `fourQuestions`. */
export const LINES = { index: 0, p: 1, one: 2, two: 3, s: 4, three: 5, four: 6 } as const;

export interface ColumnShape extends Partial<ColumnFacts> {
  /** By question: a level, null without an answer; one that is left out is not asked. */
  readonly levels: Readonly<Record<string, number | string | null>>;
}

/** A comparison in which only what matters to a test is spelled out. */
export function comparisonOf(
  shapes: readonly ColumnShape[],
  questionnaire: Questionnaire = fourQuestions,
): Comparison {
  return compareScorecards(
    questionnaire,
    shapes.map(({ levels, ...facts }, place) => ({
      facts: {
        institution: "Kota Contoh",
        agency: `Dinas ${place + 1}`,
        kind: "Dinas",
        year: 2024,
        stage: "self",
        ...facts,
      },
      scorecard: scoreValues(
        questionnaire,
        valuesOf(
          Object.fromEntries(
            Object.entries(levels).flatMap(([id, level]) => (level === null ? [] : [[id, level] as const])),
          ),
        ),
        questionIds(...Object.keys(levels)),
      ),
    })),
  );
}

/** Four levels in the order of the questions. */
export function all(one: number, two: number, three: number, four: number) {
  return { "1": one, "2": two, "3": three, "4": four };
}

/** Columns of an instrument in which each question has a level, no answer, or is not asked. */
export function arbitraryColumns(questionnaire: Questionnaire): fc.Arbitrary<readonly ColumnShape[]> {
  const { min, max } = scaleOf(questionnaire);
  const level = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: Number(min.n), max: Number(max.n) }) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
  const ids = questionsOf(questionnaire).map(({ id }) => id);
  const levels = fc
    .tuple(...ids.map(() => level))
    .filter((some) => some.some((one) => one !== undefined))
    .map((some) =>
      Object.fromEntries(
        ids.flatMap((id, place) => {
          const one = some[place];
          return one === undefined ? [] : [[id, one] as const];
        }),
      ),
    );
  return fc.array(
    fc.record({
      levels,
      year: fc.constantFrom(2022, 2023, null),
      kind: fc.constantFrom("Dinas", "Badan", null),
      agency: fc.constantFrom("Dinas Satu", "Dinas Dua", "Badan Tiga", null),
    }),
    { minLength: 2, maxLength: 12 },
  );
}
