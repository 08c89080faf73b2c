import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { displayExact, Fraction } from "#core/shared/exact.ts";
import pemdi2026 from "#questionnaires/pemdi-2026/worked-examples.json" with { type: "json" };
import spbe2018 from "#questionnaires/spbe-2018/worked-examples.json" with { type: "json" };
import spbe2020 from "#questionnaires/spbe-2020/worked-examples.json" with { type: "json" };
import {
  groupsById,
  instrument,
  questionOf,
  shown,
  valuesOf,
  withExternal,
} from "#test/support/scoring-builders.ts";

/** What stands in the folders of the instruments: published results and calculations, to the last printed digit. */

const InstrumentId = z.enum(["spbe-2020", "spbe-2018", "pemdi-2026"]);
const WithLevels = z.object({
  name: z.string(),
  instrument: InstrumentId,
  levels: z.record(z.string(), z.number()),
  index: z.string(),
  predicate: z.string(),
  groups: z.record(z.string(), z.string()),
});
const WithDomainValues = z.object({
  name: z.string(),
  instrument: InstrumentId,
  domainValues: z.record(z.string(), z.string()),
  index: z.string(),
});
const WithExternal = z.object({
  name: z.string(),
  instrument: InstrumentId,
  external: z.array(z.object({ indicator: z.number(), index: z.string(), value: z.string() })),
});
const Example = z.union([WithLevels, WithDomainValues, WithExternal]);

const examples = [spbe2020, spbe2018, pemdi2026]
  .flatMap((file): readonly unknown[] => file.examples)
  .map((example) => Example.parse(example));
const byLevels = examples.filter((example) => "levels" in example);
const byDomains = examples.filter((example) => "domainValues" in example);
const byExternal = examples.flatMap((example) =>
  "external" in example ? example.external.map((row) => ({ instrument: example.instrument, ...row })) : [],
);

it("every instrument brings its examples", () => {
  expect([byLevels.length, byDomains.length, byExternal.length]).toEqual([5, 1, 2]);
});

describe.each(byLevels)("the published result of $name", (example) => {
  const questionnaire = instrument(example.instrument);
  const scorecard = scoreValues(questionnaire, valuesOf(example.levels));

  it(`has the index ${example.index}`, () => {
    expect(shown(scorecard.index)).toBe(example.index);
  });

  it(`is ${example.predicate}`, () => {
    expect(scorecard.predicate).toMatchObject({ kind: "final", predicate: { name: example.predicate } });
  });

  it.each(Object.entries(example.groups))("has %s at %s", (id, printed) => {
    expect(shown(groupsById(scorecard).get(id)?.figure)).toBe(printed);
  });

  it("answers every question of the instrument", () => {
    expect(Object.keys(example.levels)).toHaveLength(questionsOf(questionnaire).length);
  });
});

it.each(byDomains)("$name: $index", ({ instrument: id, domainValues, index }) => {
  const questionnaire = instrument(id);
  const values = new Map(
    questionsOf(questionnaire).map((question) => [
      question.id,
      new Fraction(domainValues[question.path[0]?.id ?? ""] ?? ""),
    ]),
  );

  expect(shown(scoreValues(questionnaire, values).index)).toBe(index);
});

it.each(byExternal)("the outside index $index gives indicator $indicator the value $value", (row) => {
  const questionnaire = instrument(row.instrument);
  const question = questionOf(questionnaire, String(row.indicator));
  const value = answerValue(questionnaire, question, withExternal(row.index));

  expect(value === null ? null : displayExact(value)).toBe(row.value);
});

it("the official vector of 2021 is 2.9475 unrounded", () => {
  const [kemenko] = byLevels;
  const { index } = scoreValues(instrument("spbe-2020"), valuesOf(kemenko?.levels ?? {}));

  expect(index.kind === "final" && index.exact.toFraction()).toBe("1179/400");
});
