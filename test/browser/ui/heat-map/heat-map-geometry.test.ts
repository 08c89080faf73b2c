import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandsOf } from "#ui/heat-map/draw-bands.ts";
import { type HeatMapGroup, type HeatMapPlace, ZOOMS } from "#ui/heat-map/heat-map-content.ts";
import {
  columnAtX,
  fittingZoom,
  geometryOf,
  movedBy,
  rowAtY,
  xOf,
  yOf,
} from "#ui/heat-map/heat-map-geometry.ts";
import { viewOf } from "#ui/heat-map/view.ts";

/** Groups of these sizes, one behind the other. */
function groupsOf(sizes: readonly number[]): readonly HeatMapGroup[] {
  let start = 0;
  return sizes.map((size, place) => {
    const group = { name: `Kelompok ${place}`, start, end: start + size };
    start = group.end;
    return group;
  });
}

const roomFor = (sizes: readonly number[], width = 1300) => ({
  width,
  rowCount: 61,
  columnCount: sizes.reduce((sum, size) => sum + size, 0),
  groups: groupsOf(sizes),
  scale: 1,
});

const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 });

describe("where cells are", () => {
  it("finds every column where it is drawn, in every zoom, and nothing between groups", () => {
    fc.assert(
      fc.property(
        sizes,
        fc.constantFrom(...ZOOMS),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (some, zoom, part) => {
          const geometry = geometryOf(zoom, roomFor(some));

          const column = Math.floor(part * geometry.columnCount);
          expect(columnAtX(geometry, xOf(geometry, column) + geometry.columnWidth / 2)).toBe(column);
          expect(rowAtY(geometry, yOf(geometry, 60) + 1)).toBe(60);
          expect(columnAtX(geometry, geometry.left - 1)).toBeNull();
          expect(columnAtX(geometry, geometry.width + 1)).toBeNull();
        },
      ),
    );
  });

  it("shows names for a few, digits for dozens, bars for a hundred, and bands for thousands", () => {
    expect([5, 40, 120, 5000].map((count) => fittingZoom(roomFor([count])))).toEqual([
      "names",
      "digits",
      "bars",
      "bands",
    ]);
    expect(geometryOf("bands", roomFor([5000])).width).toBeLessThanOrEqual(1300.001);
  });

  it("sums each column up in one band", () => {
    fc.assert(
      fc.property(sizes, (some) => {
        const bands = bandsOf(geometryOf("bands", roomFor(some)));

        expect(bands[0]?.start).toBe(0);
        expect(bands.slice(1).map(({ start }) => start)).toEqual(bands.slice(0, -1).map(({ end }) => end));
        expect(bands.at(-1)?.end).toBe(roomFor(some).columnCount);
        expect(bands.every(({ start, end }) => end > start)).toBe(true);
      }),
    );
  });

  it("draws no more columns than are on show, wherever it was scrolled", () => {
    fc.assert(
      fc.property(sizes, fc.nat({ max: 60_000 }), (some, left) => {
        const geometry = geometryOf("digits", roomFor(some));
        const seen = {
          left: Math.min(left, Math.max(0, geometry.width - 1300)),
          top: 0,
          width: 1300,
          height: 600,
        };

        const { firstColumn, endColumn } = viewOf(geometry, seen);

        expect(endColumn - firstColumn).toBeLessThanOrEqual(1300 / geometry.columnWidth + 2);
        for (let column = 0; column < geometry.columnCount; column += 1) {
          const x = xOf(geometry, column) - seen.left;
          const isOnShow = x + geometry.columnWidth > geometry.left + 1 && x < 1299;
          expect(isOnShow && (column < firstColumn || column >= endColumn)).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("moving by keys", () => {
  const size = { rowCount: 61, columnCount: 5000 };

  it("reaches every cell: a row by row, a column by column, and stays inside", () => {
    let place: HeatMapPlace = { row: 0, column: 0 };
    const visited = new Set<number>();
    for (let step = 0; step < size.columnCount; step += 1) {
      visited.add(place.column);
      place = movedBy("ArrowRight", false, place, size, 10) ?? place;
    }
    expect(visited.size).toBe(5000);
    expect(place.column).toBe(4999);
    for (let step = 0; step < 100; step += 1) {
      place = movedBy("ArrowDown", false, place, size, 10) ?? place;
    }
    expect(place).toEqual({ row: 60, column: 4999 });
  });

  it("jumps to the ends and by pages, and leaves other keys alone", () => {
    const middle = { row: 30, column: 2500 };

    expect(movedBy("Home", false, middle, size, 12)).toEqual({ row: 30, column: 0 });
    expect(movedBy("End", true, middle, size, 12)).toEqual({ row: 60, column: 4999 });
    expect(movedBy("PageUp", false, middle, size, 12)).toEqual({ row: 18, column: 2500 });
    expect(movedBy("ArrowLeft", true, middle, size, 12)).toEqual({ row: 30, column: 2490 });
    expect(movedBy("a", false, middle, size, 12)).toBeNull();
  });
});
