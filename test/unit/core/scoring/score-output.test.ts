import { describe, expect, it } from "vitest";
import { scoreOutput } from "#core/scoring/score-output.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { instrument, inventedInstrument, valuesOf } from "#test/support/scoring-builders.ts";

const small = inventedInstrument({
  groups: [
    { id: "D1", groups: [{ id: "A1", indicators: { "1": {} } }] },
    { id: "D2", groups: [{ id: "A2", indicators: { "2": {} } }] },
  ],
});

describe("what the command score prints", () => {
  it("has the index exactly and as shown, the predicate, and every group", () => {
    const output = scoreOutput(scoreValues(small, valuesOf({ "1": 3, "2": "3.38" })));

    expect(output).toEqual({
      index: { exact: "319/100", display: "3.19" },
      predicate: { name: "Rendah", atBoundary: false },
      groups: [
        {
          id: "D1",
          name: "Kelompok D1",
          display: "3.00",
          groups: [{ id: "A1", name: "Kelompok A1", display: "3.00", groups: [] }],
        },
        {
          id: "D2",
          name: "Kelompok D2",
          display: "3.38",
          groups: [{ id: "A2", name: "Kelompok A2", display: "3.38", groups: [] }],
        },
      ],
    });
  });

  it("says where the shown number and the unrounded index give different predicates", () => {
    const output = scoreOutput(scoreValues(small, valuesOf({ "1": "3.499", "2": "3.498" })));

    expect(output).toMatchObject({
      index: { exact: "6997/2000", display: "3.50" },
      predicate: { name: "Rendah", atBoundary: true },
    });
  });

  it("has a range and no index while questions are open, in the whole and by group", () => {
    const output = scoreOutput(scoreValues(small, valuesOf({ "1": 3 })));

    expect(output).toEqual({
      index: null,
      range: {
        lowest: "2.00",
        highest: "4.00",
        exact: { lowest: "2", highest: "4" },
        predicates: { lowest: "Rendah", highest: "Tinggi" },
      },
      predicate: null,
      groups: [
        {
          id: "D1",
          name: "Kelompok D1",
          display: "3.00",
          groups: [{ id: "A1", name: "Kelompok A1", display: "3.00", groups: [] }],
        },
        {
          id: "D2",
          name: "Kelompok D2",
          display: null,
          range: { lowest: "1.00", highest: "5.00" },
          groups: [
            {
              id: "A2",
              name: "Kelompok A2",
              display: null,
              range: { lowest: "1.00", highest: "5.00" },
              groups: [],
            },
          ],
        },
      ],
    });
  });

  it("rounds a half up where binary floats would not", () => {
    const show = (value: string) =>
      scoreOutput(scoreValues(small, valuesOf({ "1": value, "2": value }))).index?.display;

    expect(["4.765", "3.405", "1.005", "2.675", "4.994999"].map(show)).toEqual([
      "4.77",
      "3.41",
      "1.01",
      "2.68",
      "4.99",
    ]);
  });

  it("prints exact numbers of any length", () => {
    const output = scoreOutput(
      scoreValues(small, valuesOf({ "1": "1.123456789012", "2": "123456789/123456787" })),
    );

    expect(output.index?.exact.length).toBeGreaterThan(25);
    expect(output.index?.display).toBe("1.06");
  });

  it("becomes the same JSON after a round trip", () => {
    const output = scoreOutput(scoreValues(instrument("spbe-2018"), valuesOf({ "1": 3, "35-2": 4 })));

    expect(JSON.parse(JSON.stringify(output))).toEqual(output);
  });
});
