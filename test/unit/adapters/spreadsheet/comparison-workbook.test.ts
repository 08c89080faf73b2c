import { expect, it } from "vitest";
import { writeWorkbook } from "#adapters/spreadsheet/write-workbook.ts";
import { arrangeColumns, EVERY_COLUMN } from "#core/comparison/arrange-columns.ts";
import { cellInTable } from "#core/comparison/cell-words.ts";
import { cellAt, columnAt, lineAt } from "#core/comparison/comparison.ts";
import { comparisonWorkbook } from "#core/comparison/comparison-workbook.ts";
import { all, comparisonOf, fourQuestions } from "#test/support/comparison-builders.ts";
import { readWithLibreOffice } from "#test/support/read-with-libreoffice.ts";

it("has in Excel what the screen shows, as another program reads it", { timeout: 120_000 }, async () => {
  const comparison = comparisonOf([
    { agency: "Dinas B", levels: all(1, 2, 3, 4) },
    { agency: "=1+1", levels: { "1": 5, "2": null, "4": 3 } },
    { agency: "Badan A", levels: { ...all(4, 4, 4, 4), "3": "7/2" } },
  ]);
  const sort = { by: { kind: "line", line: 0 }, isDescending: true } as const;
  const { order } = arrangeColumns(comparison, { filter: EVERY_COLUMN, sort, groupBy: null });
  const workbook = comparisonWorkbook({
    questionnaire: fourQuestions,
    comparison,
    order,
    levels: { from: 1, to: 5 },
  });

  const bytes = new Uint8Array(await (await writeWorkbook(workbook)).arrayBuffer());
  // LibreOffice writes numbers the English way here.
  const [head, ...rows] = readWithLibreOffice(bytes).map((row) => row.map((cell) => cell.replace(".", ",")));

  const questions = comparison.lines.flatMap(({ kind }, line) => (kind === "question" ? [line] : []));
  expect(head?.slice(-4)).toEqual(["1", "2", "3", "4"]);
  expect(rows.map((row) => [row[0], ...row.slice(-4)])).toEqual(
    Array.from(order, (column) => [
      columnAt(comparison, column).name,
      ...questions.map((line) =>
        cellInTable(lineAt(comparison, line), cellAt(comparison, line, column)).replace("·", ""),
      ),
    ]),
  );
  expect(rows.map((row) => [row[6], row[7]])).toEqual([
    ["3,88", "3,88"], // (4 + 4 + 3,5 + 4) / 4
    ["3,00", "4,33"], // (5 + 1 + 3) / 3 to (5 + 5 + 3) / 3
    ["2,50", "2,50"],
  ]);
});
