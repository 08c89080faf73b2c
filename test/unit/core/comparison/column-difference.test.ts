import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceInWords } from "#core/comparison/cell-words.ts";
import { columnDifference } from "#core/comparison/column-difference.ts";
import { arbitraryInstrument } from "#test/support/arbitrary-instrument.ts";
import { all, arbitraryColumns, comparisonOf, LINES } from "#test/support/comparison-builders.ts";

describe("the difference of two columns", () => {
  it("says of each line how much the second stands above the first", () => {
    const comparison = comparisonOf([{ levels: all(1, 2, 3, 4) }, { levels: all(3, 2, 2, 4) }]);

    const shown = columnDifference(comparison, 0, 1).map(differenceInWords);

    expect(shown).toEqual(["+0,25", "+1,00", "+2,00", "0,00", "−0,50", "−1,00", "0,00"]);
  });

  it("says nothing of figures that are open, or over different questions", () => {
    const comparison = comparisonOf([
      { levels: all(1, 2, 3, 4) },
      { levels: { "1": 2, "2": 2, "3": 3 } },
      { levels: { "1": 2, "2": null, "3": 3, "4": 4 } },
    ]);

    const other = columnDifference(comparison, 0, 1);
    const open = columnDifference(comparison, 0, 2);

    expect(other[LINES.index]).toBeNull();
    expect(other[LINES.p]?.valueOf()).toBe(0.5); // the same two questions: 1,50 and 2,00
    expect(other[LINES.s]).toBeNull();
    expect(open[LINES.index]).toBeNull();
    expect(open[LINES.one]?.valueOf()).toBe(1);
  });

  it("is the same with the sign turned when the columns change places, and nothing against itself", () => {
    fc.assert(
      fc.property(
        arbitraryInstrument.chain((one) => fc.tuple(fc.constant(one), arbitraryColumns(one))),
        ([questionnaire, shapes]) => {
          const comparison = comparisonOf(shapes, questionnaire);

          const there = columnDifference(comparison, 0, 1);
          const back = columnDifference(comparison, 1, 0);

          expect(back.map((one) => one?.neg().toFraction() ?? null)).toEqual(
            there.map((one) => one?.toFraction() ?? null),
          );
          for (const own of columnDifference(comparison, 0, 0)) {
            expect(own?.toFraction() ?? "0").toBe("0");
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
