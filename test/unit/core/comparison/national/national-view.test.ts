import { describe, expect, it } from "vitest";
import { dotStacks } from "#core/comparison/national/dot-stacks.ts";
import { peersInWords } from "#core/comparison/national/kind-words.ts";
import { listRows, rowsInOrder, rowsWith } from "#core/comparison/national/list-rows.ts";
import { domainStandings, groupStandings, type OwnResult } from "#core/comparison/national/national-view.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import { Fraction } from "#core/shared/exact.ts";
import { institutionAt, listOf } from "#test/support/national-builders.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const spbe = instrument("spbe-2020");

const results = listOf([
  institutionAt("Provinsi Bali", "4.00", "provinsi"),
  institutionAt("Kota Denpasar", "3.50"),
  institutionAt("Kabupaten Badung", "3.00", "kabupaten"),
  institutionAt("Kota Malang", "4.50", "kota", "Jawa Timur"),
  institutionAt("Badan Pusat Statistik", "2.00", "lembaga", null),
]);

function ownAt(index: OwnResult["index"], listed: string | null = null): OwnResult {
  return {
    listed: results.institutions.find(({ name }) => name === listed) ?? null,
    index,
    domains: new Map([["D1", index]]),
  };
}

const final = (index: string) => ({ kind: "final", exact: new Fraction(index) }) as const;

describe("the groups one is compared with", () => {
  it("are everyone, the kind, the province, and both", () => {
    const groups = groupStandings(results, { kind: "kota", province: "Bali" }, null);

    expect(groups.map(({ choice, members }) => [peersInWords(choice), members.length])).toEqual([
      ["Seluruh Indonesia", 5],
      ["Kota", 2],
      ["Wilayah Bali", 3],
      ["Kota di Bali", 1],
    ]);
    expect(groups.map(({ span }) => span)).toEqual([null, null, null, null]);
  });

  it("keep mean and median of the published figures, whatever one's own index is", () => {
    const [everyone] = groupStandings(
      results,
      { kind: null, province: null },
      ownAt(final("5"), "Kota Denpasar"),
    );

    expect(everyone?.mean?.toFraction()).toBe("17/5"); // (4 + 3.5 + 3 + 4.5 + 2) / 5
    expect(everyone?.median?.toFraction()).toBe("7/2");
  });

  it("count one's own institution once, with its new index", () => {
    const own = ownAt(final("4.2"), "Kota Denpasar");
    const [everyone, cities] = groupStandings(results, { kind: "kota", province: null }, own);

    expect(everyone?.span?.best).toEqual({ rank: 2, of: 5, percentile: new Fraction(60) });
    expect(cities?.span?.best).toEqual({ rank: 2, of: 2, percentile: new Fraction(0) });
  });

  it("stay as published where one's own institution is no member", () => {
    const own = ownAt(final("4.2"), "Kota Denpasar");
    const [, agencies] = groupStandings(results, { kind: "lembaga", province: null }, own);

    expect(agencies?.span?.best).toEqual({ rank: 1, of: 1, percentile: new Fraction(100) });
  });

  it("give an unfinished index the best and the worst place it can still come to", () => {
    const open = {
      kind: "range",
      lowest: new Fraction("1.5"),
      highest: new Fraction("4.6"),
      open: 20,
    } as const;
    const [everyone] = groupStandings(results, { kind: null, province: null }, ownAt(open));

    expect(everyone?.span).toMatchObject({ best: { rank: 1 }, worst: { rank: 6, of: 5 } });
  });
});

describe("domains beside the peers", () => {
  it("leave out what is not legible, and compare what is known", () => {
    const illegible = {
      ...institutionAt("Kota Batu", "5.00", "kota", "Jawa Timur"),
      domains: new Map([["D1", null]]),
    };
    const list = { ...results, institutions: [...results.institutions, illegible] };
    const [first, second] = domainStandings(
      list,
      spbe,
      { kind: "kota", province: null },
      ownAt(final("4.00")),
    );

    expect(first).toMatchObject({ id: "D1", name: "Kebijakan Internal SPBE", own: final("4.00") });
    expect(first?.median?.toFraction()).toBe("4"); // 3.5 and 4.5
    expect(first?.nationalMedian?.toFraction()).toBe("7/2");
    expect(first?.span?.best).toMatchObject({ rank: 2, of: 2 });
    expect(second).toMatchObject({ id: "D2", own: null, span: null });
  });
});

describe("the rows of the list", () => {
  const rows = listRows(results.institutions);
  const names = (some: readonly (typeof rows)[number][]) => some.map(({ institution }) => institution.name);

  it("stand by rank, and are found by every word of name, province or predicate", () => {
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(names(rowsWith(rows, "kota bali"))).toEqual(["Kota Denpasar"]);
    expect(names(rowsWith(rows, "  "))).toHaveLength(5);
    expect(rowsWith(rows, "kota aceh")).toEqual([]);
  });

  it("can be sorted by name or by a domain, the illegible last", () => {
    const illegible = {
      rank: 9,
      institution: { ...institutionAt("Kota Batu", "5"), domains: new Map([["D1", null]]) },
    };

    expect(names(rowsInOrder(rows, { by: "name" }))[0]).toBe("Badan Pusat Statistik");
    expect(names(rowsInOrder([illegible, ...rows], { by: "domain", domain: "D1" }))).toEqual([
      "Kota Malang",
      "Provinsi Bali",
      "Kota Denpasar",
      "Kabupaten Badung",
      "Badan Pusat Statistik",
      "Kota Batu",
    ]);
  });
});

describe("the dots of the picture", () => {
  it("are one for each institution, peers at the bottom of their column, borders between columns", () => {
    const stacked = [
      institutionAt("A", "3.49", "kabupaten"),
      institutionAt("B", "3.50"),
      institutionAt("C", "3.54", "kabupaten"),
      institutionAt("D", "3.52"),
      institutionAt("E", "5.00"),
      institutionAt("F", "1.00"),
    ];
    const { columns, highest, dots } = dotStacks(stacked, ({ kind }) => kind === "kota", scaleOf(spbe));

    expect([columns, highest, dots.length]).toEqual([80, 3, 6]);
    expect(dots.filter(({ column }) => column === 50).map(({ level, isPeer }) => [level, isPeer])).toEqual([
      [0, true],
      [1, true],
      [2, false],
    ]);
    expect(dots.filter(({ isPeer }) => !isPeer).map(({ column }) => column)).toEqual([49, 50]);
    expect(dots.map(({ column }) => column)).toEqual(expect.arrayContaining([0, 79]));
  });
});
