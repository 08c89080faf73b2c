import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Group, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import type { Figure } from "#core/scoring/scorecard.ts";
import { Fraction } from "#core/shared/exact.ts";
import { arbitraryInstrument, arbitraryValue, arbitraryValues } from "#test/support/arbitrary-instrument.ts";
import { groupsById } from "#test/support/scoring-builders.ts";

type Values = ReadonlyMap<QuestionId, Fraction>;

const complete = arbitraryInstrument.chain((questionnaire) =>
  fc.record({ questionnaire: fc.constant(questionnaire), values: arbitraryValues(questionnaire, "all") }),
);
const partial = arbitraryInstrument.chain((questionnaire) =>
  fc.record({
    questionnaire: fc.constant(questionnaire),
    values: arbitraryValues(questionnaire, "some"),
    completion: arbitraryValues(questionnaire, "all"),
  }),
);

describe("laws of scoring", () => {
  it("raising a value never lowers the index or any group", () => {
    const raised = complete.chain(({ questionnaire, values }) =>
      fc.record({
        questionnaire: fc.constant(questionnaire),
        values: fc.constant(values),
        question: fc.constantFrom(...values.keys()),
        other: arbitraryValue(questionnaire),
      }),
    );

    fc.assert(
      fc.property(raised, ({ questionnaire, values, question, other }) => {
        const known = values.get(question) ?? other;
        const higher = new Map(values).set(question, other.compare(known) > 0 ? other : known);

        forEachFigure(questionnaire, values, higher, (before, after) => {
          expect(exactOf(after).compare(exactOf(before))).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it("the index stays between the lowest and the highest value it is made of", () => {
    fc.assert(
      fc.property(complete, ({ questionnaire, values }) => {
        const sorted = [...values.values()].sort((one, other) => one.compare(other));
        const { index } = scoreValues(questionnaire, values);

        expect(exactOf(index).compare(sorted[0] ?? 0)).toBeGreaterThanOrEqual(0);
        expect(exactOf(index).compare(sorted.at(-1) ?? 0)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("the order in which answers came makes no difference", () => {
    const shuffled = partial.chain(({ questionnaire, values }) =>
      fc.record({
        questionnaire: fc.constant(questionnaire),
        values: fc.constant(values),
        entries: fc.shuffledSubarray([...values], { minLength: values.size }),
      }),
    );

    fc.assert(
      fc.property(shuffled, ({ questionnaire, values, entries }) => {
        expect(scoreValues(questionnaire, new Map(entries))).toEqual(scoreValues(questionnaire, values));
      }),
    );
  });

  it("the range of an unfinished assessment contains every way to complete it", () => {
    fc.assert(
      fc.property(partial, ({ questionnaire, values, completion }) => {
        forEachFigure(questionnaire, values, new Map([...completion, ...values]), (open, completed) => {
          expect(lowestOf(open).compare(exactOf(completed))).toBeLessThanOrEqual(0);
          expect(highestOf(open).compare(exactOf(completed))).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it("both ends of the range are reached: all open ones at the minimum, all at the maximum", () => {
    fc.assert(
      fc.property(partial, ({ questionnaire, values }) => {
        const filled = (end: string) =>
          new Map([
            ...questionsOf(questionnaire).map(({ id }) => [id, new Fraction(end)] as const),
            ...values,
          ]);

        const { index } = scoreValues(questionnaire, values);
        const lowest = scoreValues(questionnaire, filled(questionnaire.scale.min)).index;
        const highest = scoreValues(questionnaire, filled(questionnaire.scale.max)).index;
        expect(lowestOf(index).equals(exactOf(lowest))).toBe(true);
        expect(highestOf(index).equals(exactOf(highest))).toBe(true);
      }),
    );
  });

  it("answering one more question never widens the range", () => {
    fc.assert(
      fc.property(partial, ({ questionnaire, values, completion }) => {
        const [open] = [...completion].filter(([id]) => !values.has(id));
        const more = open === undefined ? values : new Map(values).set(...open);

        forEachFigure(questionnaire, values, more, (wide, narrow) => {
          expect(lowestOf(wide).compare(lowestOf(narrow))).toBeLessThanOrEqual(0);
          expect(highestOf(wide).compare(highestOf(narrow))).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it("the whole is the mean of its groups by their shares", () => {
    fc.assert(
      fc.property(complete, ({ questionnaire, values }) => {
        const { index, groups } = scoreValues(questionnaire, values);
        const mean = groups.reduce(
          (sum, group) => sum.add(group.share.mul(exactOf(group.figure))),
          new Fraction(0),
        );

        expect(mean.equals(exactOf(index))).toBe(true);
      }),
    );
  });

  it("is the plain weighted mean, worked out anew in whole numbers", () => {
    fc.assert(
      fc.property(complete, ({ questionnaire, values }) => {
        const scorecard = scoreValues(questionnaire, values);
        const byId = groupsById(scorecard);

        for (const group of flat(questionnaire.groups)) {
          expect(text(byId.get(group.id)?.figure)).toBe(naive(questionnaire, [group], values));
        }
        expect(text(scorecard.index)).toBe(naive(questionnaire, questionnaire.groups, values));
      }),
    );
  });
});

/** Numerator and denominator, never brought to lowest terms. */
type Ratio = readonly [bigint, bigint];

/** Straight from the instrument's text: no plan, no common denominator, no library. */
function naive(questionnaire: Questionnaire, groups: readonly Group[], values: Values): string {
  const [sum, weight] = groups
    .map((group) => naiveParts(questionnaire, group, values))
    .reduce(([sum, weight], [more, moreWeight]) => [plus(sum, more), plus(weight, moreWeight)]);
  const [n, d] = times(sum, [weight[1], weight[0]]);
  return new Fraction(n, d).toFraction();
}

/** [sum(weight x value), sum(weight)] of a group. */
function naiveParts(questionnaire: Questionnaire, group: Group, values: Values): readonly [Ratio, Ratio] {
  const nothing: readonly [Ratio, Ratio] = [
    [0n, 1n],
    [0n, 1n],
  ];
  const own = group.indicators.map((indicator): readonly [Ratio, Ratio] => {
    const value = values.get(indicator.number);
    const weight = ratio(indicator.weight);
    return value === undefined ? nothing : [times(weight, [value.n, value.d]), weight];
  });
  const inner = group.groups.map((one) => naiveParts(questionnaire, one, values));
  const [sum, weight] = [...own, ...inner].reduce(
    (total, [more, moreWeight]) => [plus(total[0], more), plus(total[1], moreWeight)],
    nothing,
  );
  if (questionnaire.weighting === "absolute") {
    return [sum, weight];
  }
  const mean = times(sum, [weight[1], weight[0]]);
  return [times(ratio(group.weight), mean), ratio(group.weight)];
}

function ratio(text: string): Ratio {
  const [whole, decimals = ""] = text.split(".");
  const [numerator, denominator = "1"] = (whole ?? "").split("/");
  return [BigInt(numerator + decimals), BigInt(denominator) * 10n ** BigInt(decimals.length)];
}

function plus([a, b]: Ratio, [c, d]: Ratio): Ratio {
  return [a * d + c * b, b * d];
}

function times([a, b]: Ratio, [c, d]: Ratio): Ratio {
  return [a * c, b * d];
}

function flat(groups: readonly Group[]): readonly Group[] {
  return groups.flatMap((group) => [group, ...flat(group.groups)]);
}

/** Calls back with the figure of the index, then of each group, before and after. */
function forEachFigure(
  questionnaire: Questionnaire,
  before: Values,
  after: Values,
  check: (before: Figure, after: Figure) => void,
): void {
  const one = scoreValues(questionnaire, before);
  const other = scoreValues(questionnaire, after);
  const otherGroups = groupsById(other);
  check(one.index, other.index);
  for (const [id, group] of groupsById(one)) {
    check(group.figure, otherGroups.get(id)?.figure ?? other.index);
  }
}

function exactOf(figure: Figure): Fraction {
  if (figure.kind === "range") {
    throw new Error("Every question has a value here");
  }
  return figure.exact;
}

function lowestOf(figure: Figure): Fraction {
  return figure.kind === "final" ? figure.exact : figure.lowest;
}

function highestOf(figure: Figure): Fraction {
  return figure.kind === "final" ? figure.exact : figure.highest;
}

function text(figure: Figure | undefined): string {
  return figure === undefined ? "(none)" : exactOf(figure).toFraction();
}
