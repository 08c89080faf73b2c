import writeExcelFile, { type CellObject, type Sheet } from "write-excel-file/universal";
import type { ReportWorkbook, WorkbookCell, WorkbookSheet } from "#core/report/report-workbook.ts";
import { unreachable } from "#core/shared/unreachable.ts";

const HEAD: CellObject = { fontWeight: "bold", backgroundColor: "#e2f1ee", alignVertical: "top", wrap: true };
const DATE_FORMAT = "dd/mm/yyyy";

/** The workbook as an Excel file (.xlsx). Texts are written as texts: none of them can become a formula. */
export function writeWorkbook({ sheets }: ReportWorkbook): Promise<Blob> {
  return writeExcelFile(sheets.map(excelSheet)).toBlob();
}

function excelSheet({ name, columns, rows }: WorkbookSheet): Sheet<Blob> {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ title }) => ({ ...HEAD, type: String, value: title })),
      ...rows.map((row) => row.map(excelCell)),
    ],
  };
}

function excelCell(cell: WorkbookCell): CellObject | null {
  switch (cell.kind) {
    case "text":
      return { type: String, value: cell.text, wrap: true, alignVertical: "top" };
    case "number":
      return { type: Number, value: cell.value, format: cell.format, alignVertical: "top" };
    case "date":
      return {
        type: Date,
        value: new Date(`${cell.day}T00:00:00Z`),
        format: DATE_FORMAT,
        alignVertical: "top",
      };
    case "empty":
      return null;
    default:
      return unreachable(cell);
  }
}
