import { describe, expect, it } from "vitest";
import { radarOf } from "#core/comparison/radar-of.ts";
import { all, comparisonOf } from "#test/support/comparison-builders.ts";

describe("the radar", () => {
  const comparison = comparisonOf([
    { levels: all(1, 3, 4, 4) },
    { levels: { "1": 5, "2": null } },
    ...Array.from({ length: 5 }, () => ({ levels: all(1, 1, 1, 1) })),
  ]);

  it("has an axis for each innermost group, and a figure for each column on it", () => {
    const { axes, series } = radarOf(comparison, [0, 1]);

    expect(axes.map(({ name }) => name)).toEqual(["Kelompok P", "Kelompok S"]);
    expect(series.map(({ figures }) => figures.map(({ kind }) => kind))).toEqual([
      ["value", "value"],
      ["range", "not-in-scope"],
    ]);
  });

  it("leaves out axes that none of the columns was asked about", () => {
    expect(radarOf(comparison, [1]).axes.map(({ name }) => name)).toEqual(["Kelompok P"]);
  });

  it("refuses a seventh column", () => {
    expect(() => radarOf(comparison, [0, 1, 2, 3, 4, 5, 6])).toThrow("6 columns at most");
  });
});
