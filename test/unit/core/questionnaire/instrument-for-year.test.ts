import { describe, expect, it } from "vitest";
import { instrumentForYear, otherYearWarning, yearsAway } from "#core/questionnaire/instrument-for-year.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const all = [instrument("spbe-2018"), instrument("spbe-2020"), instrument("pemdi-2026")] as const;

describe("instrumentForYear", () => {
  it.each([
    [2018, "spbe-2018"],
    [2020, "spbe-2018"],
    [2021, "spbe-2020"],
    [2025, "spbe-2020"],
    [2026, "pemdi-2026"],
    [2040, "pemdi-2026"],
  ])("takes for %d the instrument of that year", (year, id) => {
    expect(instrumentForYear(all, year).id).toBe(id);
  });

  it("takes the nearest where none is meant for the year", () => {
    expect(instrumentForYear(all, 2012).id).toBe("spbe-2018");
    expect(instrumentForYear([all[0]], 2040).id).toBe("spbe-2018");
  });
});

describe("yearsAway", () => {
  it("counts the years outside of those an instrument is meant for", () => {
    expect([2019, 2020, 2022].map((year) => yearsAway(all[0], year))).toEqual([0, 0, 2]);
    expect(yearsAway(all[2], 2024)).toBe(2);
  });
});

describe("otherYearWarning", () => {
  it("names the years that the instrument is meant for, and the one that was typed", () => {
    expect(otherYearWarning(all[0], "2009")).toMatch(
      /^SPBE 2018 dipakai untuk tahun 2018–2020, bukan tahun 2009\./,
    );
    expect(otherYearWarning(all[2], " 2025 ")).toMatch(/^Pemdi 2026 dipakai mulai tahun 2026, bukan/);
  });

  it("says nothing of a year that fits, and of what is no year yet", () => {
    expect(["2018", "2020", "20", "", "abcd"].map((typed) => otherYearWarning(all[0], typed))).toEqual(
      Array(5).fill(null),
    );
  });
});
