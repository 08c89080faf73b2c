import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellInTable, cellInWords } from "#core/comparison/cell-words.ts";
import { columnsOfAssessment } from "#core/comparison/columns-of-assessment.ts";
import { compareScorecards } from "#core/comparison/compare-scorecards.ts";
import { cellAt, lineAt, valueOfCode } from "#core/comparison/comparison.ts";
import { packComparison, unpackComparison } from "#core/comparison/packed-comparison.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { arbitraryInstrument } from "#test/support/arbitrary-instrument.ts";
import { assessmentOf, tickedStanding } from "#test/support/assessment-builders.ts";
import {
  all,
  arbitraryColumns,
  comparisonOf,
  fourQuestions,
  LINES,
} from "#test/support/comparison-builders.ts";
import { levelRecord } from "#test/support/review-builders.ts";
import { instrument, valuesOf } from "#test/support/scoring-builders.ts";

const shownAt = (comparison: ReturnType<typeof comparisonOf>, line: number, column: number) =>
  cellInTable(lineAt(comparison, line), cellAt(comparison, line, column));

describe("scorecards side by side", () => {
  it("has the index first, each group before its questions, in the order of the instrument", () => {
    const { lines } = comparisonOf([{ levels: all(1, 2, 3, 4) }]);

    expect(lines.map(({ kind, id, end }) => [kind, id, end])).toEqual([
      ["index", "", 7],
      ["group", "P", 4],
      ["question", "1", 3],
      ["question", "2", 4],
      ["group", "S", 7],
      ["question", "3", 6],
      ["question", "4", 7],
    ]);
  });

  it("keeps every figure exact", () => {
    const comparison = comparisonOf([{ levels: { "1": "4/3", "2": 2, "3": 1, "4": 1 } }]);

    const index = cellAt(comparison, LINES.index, 0);

    expect(index.kind === "value" && index.value.toFraction()).toBe("4/3"); // (4/3 + 2 + 1 + 1) / 4
  });

  it("tells what is not answered from what was not asked, and a figure that is open from one that is final", () => {
    const comparison = comparisonOf([{ levels: { "1": 3, "2": null, "3": 4 } }]);

    expect(cellAt(comparison, LINES.two, 0)).toEqual({ kind: "unanswered" });
    expect(cellAt(comparison, LINES.four, 0)).toEqual({ kind: "not-in-scope" });
    expect(shownAt(comparison, LINES.p, 0)).toBe("2,00–4,00"); // (3 + 1) / 2 to (3 + 5) / 2
    expect(shownAt(comparison, LINES.s, 0)).toBe("4,00");
    expect(cellInWords(lineAt(comparison, LINES.one), cellAt(comparison, LINES.one, 0))).toBe("tingkat 3");
  });

  it("refuses a scorecard of another instrument: its index means something else", () => {
    const spbe = instrument("spbe-2020");
    const facts = {
      institution: "Kota Contoh",
      agency: null,
      kind: null,
      year: 2024,
      stage: "self" as const,
    };

    expect(() =>
      compareScorecards(fourQuestions, [{ facts, scorecard: scoreValues(spbe, valuesOf({})) }]),
    ).toThrow("does not belong beside");
  });

  it("gives each column a name of its own, with as much as it takes to tell it from the others", () => {
    const levels = all(1, 1, 1, 1);

    const { columns } = comparisonOf([
      { levels, agency: "Dinas Satu", year: 2023 },
      { levels, agency: "Dinas Satu", year: 2024 },
      { levels, agency: "Dinas Satu", year: 2024, stage: "final" },
      { levels, agency: "Dinas Dua" },
      { levels, agency: "Dinas Dua" },
      { levels, agency: "Dinas Tiga" },
    ]);

    expect(columns.map(({ name }) => name)).toEqual([
      "Dinas Satu 2023",
      "Dinas Satu 2024 (mandiri)",
      "Dinas Satu 2024 (akhir)",
      "Dinas Dua #1",
      "Dinas Dua #2",
      "Dinas Tiga",
    ]);
  });

  it("has a column for the self-assessment of an OPD, and one for each stage that judged it", () => {
    const three = { standing: tickedStanding("2.1", "3.1") };
    const plain = assessmentOf({ answers: { "1": three, "2": three } });
    const details = { ...plain.details, agency: "Dinas Kesehatan" };
    const assessment = { ...plain, details, records: [levelRecord("internal", "1", "2")] };

    const comparison = compareScorecards(fourQuestions, columnsOfAssessment(fourQuestions, assessment));

    expect(comparison.columns.map(({ facts }) => facts)).toMatchObject([
      { agency: "Dinas Kesehatan", kind: "Dinas", stage: "self" },
      { agency: "Dinas Kesehatan", kind: "Dinas", stage: "internal" },
    ]);
    expect([shownAt(comparison, LINES.one, 0), shownAt(comparison, LINES.one, 1)]).toEqual(["3", "2"]);
    expect(cellAt(comparison, LINES.two, 1).kind).toBe("unanswered");
  });

  it("orders codes as values, says what the scorecards say, and comes out of a worker as it went in", () => {
    fc.assert(
      fc.property(
        arbitraryInstrument.chain((one) => fc.tuple(fc.constant(one), arbitraryColumns(one))),
        ([questionnaire, shapes]) => {
          const comparison = comparisonOf(shapes, questionnaire);

          for (let code = 3; code < comparison.values.length + 2; code += 1) {
            expect(valueOfCode(comparison, code).compare(valueOfCode(comparison, code - 1))).toBeGreaterThan(
              0,
            );
          }
          for (const [line, { kind, id }] of comparison.lines.entries()) {
            for (const [column, { levels }] of shapes.entries()) {
              const cell = cellAt(comparison, line, column);
              const level = levels[id];
              if (kind === "question") {
                expect(cell.kind === "value" ? cell.value.valueOf() : cell.kind).toBe(
                  level === undefined ? "not-in-scope" : (level ?? "unanswered"),
                );
              }
            }
          }
          expect(unpackComparison(structuredClone(packComparison(comparison)))).toEqual(comparison);
        },
      ),
      { numRuns: 60 },
    );
  });
});
