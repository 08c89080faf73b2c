import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalOfPredicate, predicateFor } from "#core/scoring/predicate.ts";
import { displayExact, Fraction } from "#core/shared/exact.ts";
import { instrument, inventedInstrument } from "#test/support/scoring-builders.ts";

const spbe = instrument("spbe-2020");
const pemdi = instrument("pemdi-2026");

describe("the predicate of an index", () => {
  it.each([
    { index: "1", shown: "1.00", exact: "Kurang", displayed: "Kurang" },
    { index: "1.7949", shown: "1.79", exact: "Kurang", displayed: "Kurang" },
    { index: "1.795", shown: "1.80", exact: "Kurang", displayed: "Cukup" },
    { index: "1.7995", shown: "1.80", exact: "Kurang", displayed: "Cukup" },
    { index: "1.8", shown: "1.80", exact: "Cukup", displayed: "Cukup" },
    { index: "2.5949", shown: "2.59", exact: "Cukup", displayed: "Cukup" },
    { index: "2.596", shown: "2.60", exact: "Cukup", displayed: "Baik" },
    { index: "2.6", shown: "2.60", exact: "Baik", displayed: "Baik" },
    { index: "3.4949999", shown: "3.49", exact: "Baik", displayed: "Baik" },
    { index: "3.495", shown: "3.50", exact: "Baik", displayed: "Sangat Baik" },
    { index: "3.4985", shown: "3.50", exact: "Baik", displayed: "Sangat Baik" },
    { index: "3.5", shown: "3.50", exact: "Sangat Baik", displayed: "Sangat Baik" },
    { index: "4.1995", shown: "4.20", exact: "Sangat Baik", displayed: "Memuaskan" },
    { index: "4.2", shown: "4.20", exact: "Memuaskan", displayed: "Memuaskan" },
    { index: "4.765", shown: "4.77", exact: "Memuaskan", displayed: "Memuaskan" },
    { index: "3.405", shown: "3.41", exact: "Baik", displayed: "Baik" },
    { index: "5", shown: "5.00", exact: "Memuaskan", displayed: "Memuaskan" },
  ])("$index shows $shown and is $exact, read from the shown number $displayed", (row) => {
    const index = new Fraction(row.index);
    const otherwise = (other: string, own: string) => (other === own ? null : other);

    expect(displayExact(index)).toBe(row.shown);
    expect(predicateFor(spbe, index, "exact")).toEqual({
      name: row.exact,
      otherReading: otherwise(row.displayed, row.exact),
    });
    expect(predicateFor(spbe, index, "displayed")).toEqual({
      name: row.displayed,
      otherReading: otherwise(row.exact, row.displayed),
    });
  });

  it.each([
    { index: "1.5", name: "Cukup" },
    { index: "2.49", name: "Cukup" },
    { index: "2.5", name: "Baik" },
    { index: "3.5", name: "Sangat Baik" },
    { index: "3.99", name: "Sangat Baik" },
    { index: "4", name: "Memuaskan" },
  ])("Pemdi has its own unequal borders: $index is $name", ({ index, name }) => {
    expect(predicateFor(pemdi, new Fraction(index)).name).toBe(name);
  });

  it("follows the instrument where no basis is asked for", () => {
    const displayed = inventedInstrument({
      basis: "displayed",
      groups: [{ id: "G", indicators: { "1": {} } }],
    });

    expect(predicateFor(spbe, new Fraction("3.4985")).name).toBe("Baik");
    expect(predicateFor(displayed, new Fraction("3.4985")).name).toBe("Tinggi");
  });
});

describe("the goal that a predicate sets", () => {
  it("is its border, from the unrounded index", () => {
    expect(goalOfPredicate(spbe, "Sangat Baik")?.toFraction()).toBe("7/2");
  });

  it("is half a hundredth lower where the shown number counts", () => {
    const displayed = inventedInstrument({
      basis: "displayed",
      groups: [{ id: "G", indicators: { "1": {} } }],
    });

    expect(goalOfPredicate(displayed, "Tinggi")?.toFraction()).toBe("699/200"); // 3,495
  });

  it("is the next hundredth, half a hundredth lower, where the border itself is never shown", () => {
    const thirds = inventedInstrument({
      basis: "displayed",
      predicates: [
        { name: "Tinggi", min: "10/3" },
        { name: "Rendah", min: "0" },
      ],
      groups: [{ id: "G", indicators: { "1": {} } }],
    });

    expect(goalOfPredicate(thirds, "Tinggi")?.toFraction()).toBe("667/200"); // shown 3,34, so from 3,335
  });

  it("is unknown for a name that the instrument does not have", () => {
    expect(goalOfPredicate(spbe, "Unggul")).toBeNull();
  });

  it.each(["exact", "displayed"] as const)("is the lowest index that earns it (%s)", (basis) => {
    const questionnaire = { ...spbe, predicateBasis: basis };

    for (const { name } of questionnaire.predicates.slice(0, -1)) {
      const goal = goalOfPredicate(questionnaire, name) ?? new Fraction(0);
      const justBelow = goal.sub(new Fraction(1, 1_000_000_000));

      expect(predicateFor(questionnaire, goal).name).toBe(name);
      expect(predicateFor(questionnaire, justBelow).name).not.toBe(name);
    }
  });
});

describe("showing two decimals", () => {
  it("rounds a half up, whatever the number", () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
        const shown = new Fraction(displayExact(new Fraction(numerator, denominator)));

        const above = shown.sub(new Fraction(numerator, denominator));
        expect(above.compare(new Fraction(1, 200))).toBeLessThanOrEqual(0);
        expect(above.compare(new Fraction(-1, 200))).toBeGreaterThan(0);
      }),
    );
  });
});
