import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianOf, plainMean } from "#core/comparison/national/list-summary.ts";
import { neighboursOf, withOwnIndex } from "#core/comparison/national/neighbours.ts";
import { asPublished, ranksIn, standingAmong } from "#core/comparison/national/standing.ts";
import { Fraction } from "#core/shared/exact.ts";
import { institutionAt } from "#test/support/national-builders.ts";

const fractions = (...texts: readonly string[]) => texts.map((text) => new Fraction(text));

describe("where an index stands", () => {
  it("is a rank that equals share, and the part of the list that is lower", () => {
    const list = fractions("4.10", "3.50", "3.50", "2.00");

    expect(standingAmong(new Fraction("3.50"), list)).toEqual({
      rank: 2,
      of: 4,
      percentile: new Fraction(25),
    });
    expect(standingAmong(new Fraction("2.00"), list)).toEqual({
      rank: 4,
      of: 4,
      percentile: new Fraction(0),
    });
    expect(ranksIn(list)).toEqual([1, 2, 2, 4]);
  });

  it("is one place after the last where all are higher, and the first where all are lower", () => {
    const list = fractions("4.10", "3.50");

    expect(standingAmong(new Fraction("1.00"), list)).toMatchObject({ rank: 3, of: 2 });
    expect(standingAmong(new Fraction("5"), list)).toEqual({ rank: 1, of: 2, percentile: new Fraction(100) });
  });

  it("compares an unrounded index as it would have been published: 3.4985 equals 3.50", () => {
    expect(standingAmong(new Fraction("3.4985"), fractions("3.50", "3.49"))?.rank).toBe(1);
    expect(standingAmong(new Fraction("3.4949"), fractions("3.50", "3.49"))?.rank).toBe(2);
  });

  it("is nowhere in an empty list", () => {
    expect(standingAmong(new Fraction(3), [])).toBeNull();
    expect([plainMean([]), medianOf([])]).toEqual([null, null]);
  });
});

/** Few different figures, so that equals are common. */
const index = fc.integer({ min: 100, max: 130 }).map((hundredths) => new Fraction(hundredths, 100));
const indices = fc.array(index, { minLength: 1, maxLength: 40 });

describe("ranks", () => {
  it("agree with sorting: whoever has rank r stands first among equals at place r", () => {
    fc.assert(
      fc.property(indices, (list) => {
        const sorted = list.map((one) => one.valueOf()).sort((one, other) => other - one);

        expect(ranksIn(list)).toEqual(list.map((one) => 1 + sorted.indexOf(one.valueOf())));
      }),
    );
  });

  it("of a list are the standings of its members", () => {
    fc.assert(
      fc.property(indices, (list) => {
        expect(list.map((one) => standingAmong(one, list)?.rank)).toEqual(ranksIn(list));
      }),
    );
  });

  it("never rise when the index falls, and neither does the percentile", () => {
    fc.assert(
      fc.property(indices, index, index, (list, one, other) => {
        const [low, high] = one.compare(other) < 0 ? [one, other] : [other, one];
        const [below, above] = [standingAmong(low, list), standingAmong(high, list)];

        expect(above?.rank).toBeLessThanOrEqual(below?.rank ?? 0);
        expect(above?.percentile.compare(below?.percentile ?? 100)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("percentile, equals and those above make up the whole list", () => {
    fc.assert(
      fc.property(indices, index, (list, own) => {
        const standing = standingAmong(own, list);
        const equals = list.filter((one) => one.equals(own)).length;
        const lower = standing?.percentile.mul(list.length).div(100).valueOf() ?? -1;

        expect(lower + equals + (standing?.rank ?? 0) - 1).toBe(list.length);
      }),
    );
  });
});

describe("the median", () => {
  it("is the middle figure, or the mean of the two in the middle", () => {
    expect(medianOf(fractions("3", "1", "2"))?.toFraction()).toBe("2");
    expect(medianOf(fractions("4", "1", "2", "3"))?.toFraction()).toBe("5/2");
  });

  it("has as many above as below it", () => {
    fc.assert(
      fc.property(indices, (list) => {
        const median = medianOf(list) ?? new Fraction(0);
        const above = list.filter((one) => one.compare(median) > 0).length;
        const below = list.filter((one) => one.compare(median) < 0).length;

        expect(Math.max(above, below)).toBeLessThanOrEqual(list.length / 2);
      }),
    );
  });
});

describe("neighbours", () => {
  const list = ["4.50", "4.00", "3.50", "3.50", "3.00", "2.00"].map((figure, place) =>
    institutionAt(`Kota ${place}`, figure),
  );

  it("are the equals and the nearest on both sides, highest first", () => {
    const around = neighboursOf(new Fraction("3.50"), list, 1);

    expect(
      around.map(({ institution, rank, ahead }) => [institution.name, rank, ahead.toFraction()]),
    ).toEqual([
      ["Kota 1", 2, "1/2"],
      ["Kota 2", 3, "0"],
      ["Kota 3", 3, "0"],
      ["Kota 4", 5, "-1/2"],
    ]);
  });

  it("leave out the one itself, whose new index takes the place of the published one", () => {
    const own = new Fraction("4.2");
    const replaced = withOwnIndex(list, "Kota 5", own);

    expect(
      standingAmong(
        own,
        replaced.map((one) => one.index),
      ),
    ).toMatchObject({ rank: 2, of: 6 });
    expect(neighboursOf(own, replaced, 1, "Kota 5").map(({ institution }) => institution.name)).toEqual([
      "Kota 0",
      "Kota 1",
    ]);
    expect(list.at(-1)?.index.toFraction()).toBe("2");
  });

  it("are ordered by rank, and none of those in between is missing", () => {
    fc.assert(
      fc.property(indices, index, fc.integer({ min: 1, max: 5 }), (figures, own, reach) => {
        const many = figures.map((figure, place) => institutionAt(`Kota ${place}`, figure.toString()));
        const around = neighboursOf(own, many, reach);
        const first =
          many.filter((one) => one.index.compare(own) > 0).length -
          Math.min(reach, many.filter((one) => one.index.compare(own) > 0).length);

        expect(around.map(({ rank }) => rank)).toEqual(
          [...ranksIn(figures.map(asPublished))]
            .sort((one, other) => one - other)
            .slice(first, first + around.length),
        );
      }),
    );
  });
});
