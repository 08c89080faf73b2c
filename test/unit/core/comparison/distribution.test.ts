import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uncountedInWords } from "#core/comparison/counted-columns.ts";
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

  it("leaves an institution out beside its own OPDs, whatever its stage, and keeps it beside those of others", () => {
    const comparison = comparisonOf([
      { agency: null, levels: all(5, 5, 5, 5) },
      { agency: null, stage: "final", levels: all(4, 4, 4, 4) },
      { levels: all(1, 1, 1, 1) },
      { levels: all(2, 2, 2, 2) },
      { institution: "Kota Lain", agency: null, levels: all(3, 3, 3, 3) },
    ]);
    const overAll = (...order: readonly number[]) => {
      const chosen = Uint32Array.from(order);
      return [
        distributionsOf(comparison, chosen, LEVELS)[LINES.index]?.counts,
        uncountedInWords(comparison, chosen),
      ];
    };

    expect(overAll(0, 1, 2, 3, 4)).toEqual([
      [1, 1, 1, 0, 0],
      "Kota Contoh tidak ikut dihitung, karena yang dihitung perangkat daerahnya satu per satu.",
    ]);
    expect(overAll(0, 4)).toEqual([[0, 0, 1, 0, 1], null]);
  });

  it("counts every column that counts once in every line, with the mean between the ends", () => {
    fc.assert(
      fc.property(arbitraryColumns(fourQuestions), (shapes) => {
        const order = Uint32Array.from(shapes.keys());
        const opds = shapes.filter(({ agency }) => agency !== null).length;
        const counted = opds === 0 ? shapes.length : opds; // all are of one institution

        for (const one of distributionsOf(comparisonOf(shapes), order, LEVELS)) {
          expect(one.counts.reduce((sum, count) => sum + count, 0)).toBe(one.known);
          expect(one.known + one.open + one.notInScope).toBe(counted);
          if (one.mean !== null) {
            expect(one.mean.compare(one.lowest ?? 0)).toBeGreaterThanOrEqual(0);
            expect(one.mean.compare(one.highest ?? 0)).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });
});
