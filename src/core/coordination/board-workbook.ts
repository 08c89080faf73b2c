import type { ReportWorkbook, WorkbookCell } from "#core/report/report-workbook.ts";
import { column, count, EMPTY, text } from "#core/report/workbook-cells.ts";
import { BOARD_STATES, type BoardRow } from "./arrival-board.ts";
import { BOARD_STATE_WORDS, lacksInWords } from "./board-words.ts";

/** The board as a workbook: a sheet by OPD and one by indicator. `dayOf` tells an instant's day where the person is. */
export function boardWorkbook(
  rows: readonly BoardRow[],
  fileName: string,
  dayOf: (instant: string) => string,
): ReportWorkbook {
  return {
    fileName,
    sheets: [
      {
        name: "Perangkat daerah",
        columns: [
          column("Perangkat daerah", 36),
          column("Tenggat pertama", 16),
          column("Kembali", 12),
          column("Indikator terlambat", 19),
          column("Indikator", 10),
          ...BOARD_STATES.map((state) => column(BOARD_STATE_WORDS[state], 14)),
        ],
        rows: rows.map(({ task, cameAt, cells }) => [
          text(task.to),
          dayCell(task.deadline),
          dayCell(cameAt === null ? null : dayOf(cameAt)),
          count(cells.filter((cell) => cell.isLate).length),
          count(cells.length),
          ...BOARD_STATES.map((state) => count(cells.filter((cell) => cell.state === state).length)),
        ]),
      },
      {
        name: "Indikator",
        columns: [
          column("Perangkat daerah", 36),
          column("Indikator", 10),
          column("Nama", 48),
          column("Tenggat", 12),
          column("Terlambat", 11),
          column("Keadaan", 22),
          column("Yang kurang", 48),
        ],
        rows: rows.flatMap(({ task, cells }) =>
          cells.map((cell) => [
            text(task.to),
            text(cell.question.id),
            text(cell.question.indicator.name),
            dayCell(cell.deadline),
            text(cell.isLate ? "Ya" : ""),
            text(BOARD_STATE_WORDS[cell.state]),
            text(lacksInWords(cell)),
          ]),
        ),
      },
    ],
  };
}

function dayCell(day: string | null): WorkbookCell {
  return day === null ? EMPTY : { kind: "date", day };
}
