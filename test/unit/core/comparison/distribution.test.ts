import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distributionsOf } from "#core/comparison/distribution.ts";
import {
  all,
  arbitraryColumns,
  comparisonOf,
  fourQuestions,
  LINES,
} from "#test/support/comparison-builders.ts";

const LEVELS = { from: 1, to: 5 };

describe("the distribution of a line", () => {
  it("counts columns at each level, and tells median from mean", () => {
    const comparison = comparisonOf([
      { levels: all(1, 1, 1, 1) },
      { levels: all(2, 1, 1, 1) },
      { levels: all(2, 1, 1, 1) },
      { levels: all(5, 1, 1, 1) },
      { levels: { "1": null, "2": 1 } },
      { levels: { "2": 1 } },
    ]);

    const one = distributionsOf(comparison, Uint32Array.from([0, 1, 2, 3, 4, 5]), LEVELS)[LINES.one];

    expect(one).toMatchObject({ counts: [1, 2, 0, 0, 1], known: 4, open: 1, notInScope: 1 });
    expect(one?.median?.toFraction()).toBe("2");
    expect(one?.mean?.toFraction()).toBe("5/2"); // (1 + 2 + 2 + 5) / 4
  });

  it("takes the middle of the two middle values, and looks at the chosen columns only", () => {
    const comparison = comparisonOf([1, 2, 4, 5].map((level) => ({ levels: all(level, 1, 1, 1) })));

    const some = distributionsOf(comparison, Uint32Array.from([0, 2]), LEVELS)[LINES.one];
    const none = distributionsOf(comparison, new Uint32Array(), LEVELS)[LINES.one];

    expect(some?.median?.toFraction()).toBe("5/2"); // (1 + 4) / 2
    expect(none).toMatchObject({ known: 0, median: null, mean: null });
  });

  it("counts every column once in every line, with the mean between the ends", () => {
    fc.assert(
      fc.property(arbitraryColumns(fourQuestions), (shapes) => {
        const order = Uint32Array.from(shapes.keys());

        for (const one of distributionsOf(comparisonOf(shapes), order, LEVELS)) {
          expect(one.counts.reduce((sum, count) => sum + count, 0)).toBe(one.known);
          expect(one.known + one.open + one.notInScope).toBe(shapes.length);
          if (one.mean !== null) {
            expect(one.mean.compare(one.lowest ?? 0)).toBeGreaterThanOrEqual(0);
            expect(one.mean.compare(one.highest ?? 0)).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });
});
