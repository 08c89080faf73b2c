import { displayExact, Fraction } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { WorkbookCell, WorkbookSheet } from "./report-workbook.ts";

/**
 * A sheet as spreadsheets in Indonesian read it (CSV): semicolons between cells, a comma in numbers, UTF-8 with its mark. A
 * text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function sheetCsv({ columns, rows }: WorkbookSheet): string {
  const lines = [columns.map(({ title }) => quoted(title)), ...rows.map((row) => row.map(csvCell))];
  return `\uFEFF${lines.map((cells) => `${cells.join(";")}\r\n`).join("")}`;
}

function csvCell(cell: WorkbookCell): string {
  switch (cell.kind) {
    case "text":
      return quoted(/^[=+\-@\t\r]/.test(cell.text) ? `'${cell.text}` : cell.text);
    case "number":
      return numberText(cell);
    case "date":
      return cell.day;
    case "empty":
      return "";
    default:
      return unreachable(cell);
  }
}

function numberText({ value, format }: Extract<WorkbookCell, { readonly kind: "number" }>): string {
  const exact = new Fraction(String(value));
  switch (format) {
    case "0":
      return displayExact(exact, 0);
    case "0.00":
      return withComma(displayExact(exact));
    case "0.00%":
      return `${withComma(displayExact(exact.mul(100)))}%`;
    default:
      return unreachable(format);
  }
}

function withComma(number: string): string {
  return number.replace(".", ",");
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
