import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arrangeColumns,
  attributeValues,
  type ColumnWish,
  EVERY_COLUMN,
} from "#core/comparison/arrange-columns.ts";
import { cellAt, columnAt } from "#core/comparison/comparison.ts";
import {
  all,
  arbitraryColumns,
  comparisonOf,
  fourQuestions,
  LINES,
} from "#test/support/comparison-builders.ts";

const byIndex: ColumnWish = {
  filter: EVERY_COLUMN,
  sort: { by: { kind: "line", line: LINES.index }, isDescending: true },
  groupBy: null,
};

const comparison = comparisonOf([
  { agency: "Dinas B", levels: all(2, 2, 2, 2), year: 2023 },
  { agency: "Dinas A", levels: all(5, 1, 1, 1), year: 2024 },
  { agency: "Badan C", levels: all(4, 4, 4, 4), kind: "Badan", year: 2024 },
  { agency: "Badan D", levels: { "1": 3, "2": null, "3": 5 }, kind: null, year: 2024 },
]);

const namesOf = (wish: ColumnWish) =>
  Array.from(arrangeColumns(comparison, wish).order, (column) => columnAt(comparison, column).name);

describe("the order of columns", () => {
  it("goes by the index, equals by name, an open one by its lowest end", () => {
    // 4,00; 3,00 to 4,33 (open); 2,00 twice
    expect(namesOf(byIndex)).toEqual(["Badan C", "Badan D", "Dinas A", "Dinas B"]);
  });

  it("goes by one line, with what is not known and then what was not asked last in either direction", () => {
    const by = { kind: "line", line: LINES.two } as const;

    expect(namesOf({ ...byIndex, sort: { by, isDescending: false } }).at(-1)).toBe("Badan D");
    expect(namesOf({ ...byIndex, sort: { by, isDescending: true } }).at(-1)).toBe("Badan D");
  });

  it("goes by how unlike the figures of a column are", () => {
    const [first, ...others] = namesOf({ ...byIndex, sort: { by: { kind: "spread" }, isDescending: true } });

    expect(first).toBe("Dinas A"); // 5 1 1 1 against 2 2 2 2, 4 4 4 4 and 3 5
    expect(others[0]).toBe("Badan D");
  });

  it("groups by what columns say of themselves, what is not known last, each group sorted for itself", () => {
    const { order, groups } = arrangeColumns(comparison, { ...byIndex, groupBy: "kind" });

    expect(groups).toEqual([
      { name: "Badan", start: 0, end: 1 },
      { name: "Dinas", start: 1, end: 3 },
      { name: "Tidak diketahui", start: 3, end: 4 },
    ]);
    expect([...order]).toEqual([2, 1, 0, 3]);
  });

  it("lets through what fits name, attributes and predicate", () => {
    const names = (filter: Partial<ColumnWish["filter"]>) =>
      namesOf({ ...byIndex, filter: { ...EVERY_COLUMN, ...filter } });

    expect(names({ text: " dinas " })).toEqual(["Dinas A", "Dinas B"]);
    expect(names({ attributes: { year: "2023" } })).toEqual(["Dinas B"]);
    expect(names({ predicate: "Tinggi" })).toEqual(["Badan C"]); // the open one may still end there, but is not certain
    expect(names({ text: "tidak ada" })).toEqual([]);
    expect(attributeValues(comparison, "kind")).toEqual(["Badan", "Dinas", "Tidak diketahui"]);
  });

  it("shows each column that passes once, in groups that lie one behind the other", () => {
    fc.assert(
      fc.property(
        arbitraryColumns(fourQuestions),
        fc.constantFrom("kind" as const, "year" as const, null),
        fc.boolean(),
        (shapes, groupBy, isDescending) => {
          const some = comparisonOf(shapes);
          const sort = { by: { kind: "line", line: LINES.index }, isDescending } as const;

          const { order, groups } = arrangeColumns(some, { filter: EVERY_COLUMN, sort, groupBy });

          expect([...order].sort((one, other) => one - other)).toEqual([...shapes.keys()]);
          expect(groups.map(({ start }) => start)).toEqual([0, ...groups.slice(0, -1).map(({ end }) => end)]);
          expect(groups.at(-1)?.end).toBe(order.length);
          for (const { start, end } of groups) {
            const lowest = [...order.slice(start, end)].map((column) => lowestAt(some, column));
            const sorted = lowest.toSorted((one, other) => (isDescending ? other - one : one - other));
            expect(lowest).toEqual(sorted);
          }
        },
      ),
    );
  });
});

function lowestAt(some: typeof comparison, column: number): number {
  const cell = cellAt(some, LINES.index, column);
  if (cell.kind === "range") {
    return cell.lowest.valueOf();
  }
  return cell.kind === "value" ? cell.value.valueOf() : -1;
}
