import { describe, expect, it } from "vitest";
import { predicateFor } from "#core/scoring/predicate.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { Fraction } from "#core/shared/exact.ts";
import { levelsBehind } from "#test/support/levels-behind.ts";
import { type PublishedResult, publishedResults } from "#test/support/published-results.ts";
import { groupsById, instrument, shown } from "#test/support/scoring-builders.ts";

/** Official results of 2023 and 2024: 1,236 institutions, 1,233 of them with all four domain figures. */

const spbe = instrument("spbe-2020");
const DOMAINS = ["D1", "D2", "D3", "D4"] as const;

/** Their D1 cannot be read in the source. */
const WITHOUT_D1 = [
  "Kementerian Pertanian",
  "Kementerian Energi dan Sumber Daya Mineral",
  "Provinsi Jawa Timur",
];

/**
 * Printed with D4 = 0.30, below level 1, the lowest that spbe-2020 knows. The index fits it (it was computed from it), but no
 * answers from 1 to 5 lead there.
 */
const BELOW_THE_SCALE = { year: 2023, name: "Kabupaten Banyuasin", domain: "D4", printed: "0.30" } as const;

/**
 * Where the printed figures allow an unrounded index on either side of a border, so that they cannot tell which predicate the
 * unrounded index gives: 2.5985 or 2.601, 1.7975 or 1.8, 4.1975 or 4.2, 4.1995 or 4.202.
 */
const EITHER_SIDE_OF_A_BORDER = {
  2023: ["Kota Serang"],
  2024: ["Badan Intelijen Negara", "Kabupaten Nias Barat", "Kabupaten Wonogiri"],
};

const results = { 2023: publishedResults(2023), 2024: publishedResults(2024) };

describe("which results there are", () => {
  it("covers every institution of both years", () => {
    expect(results[2023]).toHaveLength(621);
    expect(results[2024]).toHaveLength(615);
    expect([...results[2023], ...results[2024]].filter(hasAllDomains)).toHaveLength(1233);
  });

  it("lacks a domain figure only where the source is not legible", () => {
    const incomplete = [...results[2023], ...results[2024]].filter((result) => !hasAllDomains(result));

    expect(incomplete.map((result) => result.name)).toEqual(WITHOUT_D1);
    expect(
      incomplete.every((result) => DOMAINS.every((id) => (id === "D1") === (result.domains[id] === ""))),
    ).toBe(true);
  });
});

describe.each([2023, 2024] as const)("the official results of %i", (year) => {
  it("have an index within what their rounded domain figures allow", () => {
    const outside = results[year].filter((result) => !isWithinItsDomains(result));

    expect(outside).toEqual([]);
  });

  it("are reproduced to the last printed digit, index and domains, by levels from 1 to 5", () => {
    const failed = results[year]
      .filter((result) => hasAllDomains(result) && !isBelowTheScale(year, result))
      .filter((result) => !matchingScorecards(result).some((scorecard) => isAsPrinted(scorecard, result)));

    expect(failed.map((result) => result.name)).toEqual([]);
  });

  it("are out of reach of any levels where a printed figure lies below the scale", () => {
    const unreachable = results[year].filter(
      (result) => hasAllDomains(result) && matchingScorecards(result).length === 0,
    );

    expect(unreachable.map((result) => result.name)).toEqual(
      year === BELOW_THE_SCALE.year ? [BELOW_THE_SCALE.name] : [],
    );
  });
});

describe("the official predicates", () => {
  it("of 2023 follow the shown index, all 621 of them", () => {
    const different = results[2023].filter(
      (result) =>
        predicateFor(spbe, new Fraction(result.index), "displayed").name !== result.officialPredicate,
    );

    expect(different).toEqual([]);
  });

  it("of 2023 follow the shown index of every possible scorecard too", () => {
    const different = results[2023].filter((result) =>
      predicatesOf(result, "displayed").some((name) => name !== result.officialPredicate),
    );

    expect(different).toEqual([]);
  });

  it("of 2024 follow the unrounded index", () => {
    const different = results[2024]
      .filter((result) => hasAllDomains(result) && !EITHER_SIDE_OF_A_BORDER[2024].includes(result.name))
      .filter((result) => predicatesOf(result, "exact").some((name) => name !== result.officialPredicate));

    expect(different).toEqual([]);
  });

  it("of 2024 are possible for the unrounded index where the printed figures leave two sides of a border", () => {
    const undecided = results[2024].filter((result) => new Set(predicatesOf(result, "exact")).size > 1);

    expect(undecided.map((result) => result.name)).toEqual(EITHER_SIDE_OF_A_BORDER[2024]);
    expect(
      undecided.every((result) => predicatesOf(result, "exact").includes(result.officialPredicate)),
    ).toBe(true);
  });

  it("tell the two practices apart where the shown number crosses a border", () => {
    const crossing = (year: 2023 | 2024) =>
      results[year].filter((result) =>
        predicatesOf(result, "exact").some((name) => name !== result.predicate),
      );

    expect(crossing(2023).map((result) => result.name)).toEqual([
      "Kabupaten Nias Barat",
      "Kota Serang",
      "Kabupaten Boven Digoel",
    ]);
    expect(crossing(2024).map((result) => result.name)).toEqual([
      "Badan Intelijen Negara",
      "Kabupaten Nias Barat",
      "Kabupaten Wonogiri",
      "Kabupaten Pacitan",
      "Kabupaten Luwu",
    ]);
  });

  it("name the other reading beside it: Pacitan 2024 shows 3.50 and is Baik", () => {
    const pacitan = results[2024].find((result) => result.name === "Kabupaten Pacitan");
    const scorecards = pacitan === undefined ? [] : matchingScorecards(pacitan);

    expect(scorecards.map((scorecard) => shown(scorecard.index))).toEqual(["3.50"]);
    expect(scorecards[0]?.predicate).toEqual({
      kind: "final",
      predicate: { name: "Baik", otherReading: "Sangat Baik" },
    });
  });

  it("of the three institutions without D1 follow the shown index", () => {
    const three = results[2024].filter((result) => !hasAllDomains(result));

    expect(three.map((result) => predicateFor(spbe, new Fraction(result.index)).name)).toEqual(
      three.map((result) => result.officialPredicate),
    );
  });
});

function hasAllDomains(result: PublishedResult): boolean {
  return DOMAINS.every((id) => result.domains[id] !== "");
}

function isBelowTheScale(year: number, { name, domains }: PublishedResult): boolean {
  const { domain, printed } = BELOW_THE_SCALE;
  return year === BELOW_THE_SCALE.year && name === BELOW_THE_SCALE.name && domains[domain] === printed;
}

/** A printed 3.40 was anything from 3.395 up to, but not including, 3.405. An illegible one was anything on the scale. */
function isWithinItsDomains({ domains, index }: PublishedResult): boolean {
  const ends = spbe.groups.map((group) => {
    const printed = DOMAINS.filter((id) => id === group.id).map((id) => domains[id])[0] ?? "";
    const weight = new Fraction(group.weight).div(100);
    return printed === ""
      ? { from: weight.mul(1), below: weight.mul("5.005") }
      : {
          from: weight.mul(new Fraction(printed).sub("0.005")),
          below: weight.mul(new Fraction(printed).add("0.005")),
        };
  });
  const from = ends.reduce((sum, end) => sum.add(end.from), new Fraction(0));
  const below = ends.reduce((sum, end) => sum.add(end.below), new Fraction(0));
  const indexFrom = new Fraction(index).sub("0.005");
  return from.compare(indexFrom.add("0.01")) < 0 && below.compare(indexFrom) > 0;
}

const scorecardsByResult = new Map<PublishedResult, readonly Scorecard[]>();

/** A scorecard for every exact index that levels from 1 to 5 with these printed domain figures and this printed index can have. */
function matchingScorecards(result: PublishedResult): readonly Scorecard[] {
  const known = scorecardsByResult.get(result);
  if (known !== undefined) {
    return known;
  }
  const scorecards = levelsBehind(spbe, result.domains)
    .map((values) => scoreValues(spbe, values))
    .filter((scorecard) => shown(scorecard.index) === result.index);
  scorecardsByResult.set(result, scorecards);
  return scorecards;
}

function predicatesOf(result: PublishedResult, basis: "exact" | "displayed"): readonly string[] {
  return matchingScorecards(result).flatMap(({ index }) =>
    index.kind === "final" ? [predicateFor(spbe, index.exact, basis).name] : [],
  );
}

function isAsPrinted(scorecard: Scorecard, result: PublishedResult): boolean {
  const groups = groupsById(scorecard);
  return (
    shown(scorecard.index) === result.index &&
    DOMAINS.every((id) => shown(groups.get(id)?.figure) === result.domains[id])
  );
}
