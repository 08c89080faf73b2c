import { describe, expect, it } from "vitest";
import { differenceInWords } from "#core/comparison/cell-words.ts";
import { stageGaps, stagesIn } from "#core/comparison/stage-gaps.ts";
import { all, comparisonOf, LINES } from "#test/support/comparison-builders.ts";

const comparison = comparisonOf([
  { agency: "Dinas A", stage: "self", levels: all(4, 4, 4, 4) },
  { agency: "Dinas A", stage: "final", levels: all(3, 4, 4, 2) },
  { agency: "Dinas B", stage: "self", levels: all(2, 2, 2, 2) },
  { agency: "Dinas B", stage: "final", levels: all(3, 2, 2, 1) },
  { agency: "Dinas B", stage: "final", year: 2023, levels: all(5, 5, 5, 5) },
  { agency: "Dinas C", stage: "self", levels: all(5, 5, 5, 5) },
]);
const everybody = Uint32Array.from(comparison.columns.keys());

describe("the gap between two stages", () => {
  it("pairs the stages of the same OPD in the same year, whoever fell most first", () => {
    const { subjects } = stageGaps(comparison, "self", "final", everybody);

    expect(subjects.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(subjects.map(({ index }) => differenceInWords(index))).toEqual(["−0,75", "0,00"]);
    expect(subjects[0]).toMatchObject({ fell: 2, rose: 0, same: 2 });
    expect(subjects[1]).toMatchObject({ fell: 1, rose: 1, same: 2 });
  });

  it("says on which indicators, over all that can be compared", () => {
    const { lines } = stageGaps(comparison, "self", "final", everybody);

    expect(lines[LINES.four]).toMatchObject({ compared: 2, fell: 2, rose: 0 });
    expect(differenceInWords(lines[LINES.four]?.mean ?? null)).toBe("−1,50"); // (−2 − 1) / 2
    expect(differenceInWords(lines[LINES.one]?.mean ?? null)).toBe("0,00"); // (−1 + 1) / 2
  });

  it("counts an institution on the indicators only where none of its own OPDs moved", () => {
    const mixed = comparisonOf([
      { agency: null, stage: "self", levels: all(5, 5, 5, 5) },
      { agency: null, stage: "final", levels: all(1, 5, 5, 5) },
      { agency: "Dinas A", stage: "self", levels: all(4, 4, 4, 4) },
      { agency: "Dinas A", stage: "final", levels: all(3, 4, 4, 4) },
    ]);
    const among = (...order: readonly number[]) => {
      const { subjects, lines } = stageGaps(mixed, "self", "final", Uint32Array.from(order));
      return [subjects.length, differenceInWords(lines[LINES.one]?.mean ?? null)];
    };

    expect(among(0, 1, 2, 3)).toEqual([2, "−1,00"]);
    expect(among(0, 1, 2)).toEqual([1, "−4,00"]);
  });

  it("looks at the columns that are shown only, and names the stages that occur", () => {
    expect(stageGaps(comparison, "self", "final", Uint32Array.from([2, 3])).subjects).toHaveLength(1);
    expect(stageGaps(comparison, "self", "internal", everybody).subjects).toEqual([]);
    expect(stagesIn(comparison)).toEqual(["self", "final"]);
  });
});
