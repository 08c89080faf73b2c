import { Day } from "#core/evidence/evidence-item.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { readTable, type TableError, type TableRow } from "./read-table.ts";

/** One indicator for one OPD. */
export interface Assignment {
  readonly indicator: QuestionId;
  readonly agency: string;
  readonly deadline: Day | null;
  readonly note: string;
}

export type AssignmentsError =
  | TableError
  | { readonly kind: "missing-column"; readonly column: "indicator" | "opd" }
  | { readonly kind: "no-assignments" }
  | { readonly kind: "unknown-indicator"; readonly line: number; readonly text: string }
  | { readonly kind: "no-agency"; readonly line: number }
  | { readonly kind: "too-long"; readonly line: number; readonly limit: number }
  | { readonly kind: "not-a-day"; readonly line: number; readonly text: string }
  | { readonly kind: "repeated"; readonly line: number; readonly indicator: string; readonly agency: string };

/** The heads of columns, in small letters. */
const COLUMNS = {
  indicator: ["indicator", "indikator", "nomor indikator", "no"],
  agency: ["opd", "perangkat daerah", "agency", "pengampu"],
  deadline: ["deadline", "tenggat", "batas waktu"],
  note: ["note", "catatan"],
} as const;

const LONGEST_AGENCY = 200;
const LONGEST_NOTE = 2000;

/** Who answers what, from a table with the columns indicator, opd and, where wanted, deadline and note. */
export function readAssignments(
  text: string,
  questionnaire: Questionnaire,
): Result<readonly Assignment[], AssignmentsError> {
  const table = readTable(text);
  if (!table.ok) {
    return table;
  }
  const [head, ...rows] = table.value;
  const titles = (head?.cells ?? []).map((cell) => cell.toLowerCase());
  const placeOf = (names: readonly string[]) => titles.findIndex((title) => names.includes(title));
  const [indicator, agency] = [placeOf(COLUMNS.indicator), placeOf(COLUMNS.agency)];
  if (indicator === -1 || agency === -1) {
    return fail({ kind: "missing-column", column: indicator === -1 ? "indicator" : "opd" });
  }
  const places = { indicator, agency, deadline: placeOf(COLUMNS.deadline), note: placeOf(COLUMNS.note) };
  return readRows(rows, places, new Map(indicatorsOf(questionnaire).map(({ number }) => [number, number])));
}

type Places = Readonly<Record<keyof typeof COLUMNS, number>>;

function readRows(
  rows: readonly TableRow[],
  places: Places,
  known: ReadonlyMap<string, QuestionId>,
): Result<readonly Assignment[], AssignmentsError> {
  const assignments: Assignment[] = [];
  for (const row of rows) {
    const read = readRow(row, places, known);
    if (!read.ok) {
      return read;
    }
    const { indicator, agency } = read.value;
    if (assignments.some((one) => one.indicator === indicator && one.agency === agency)) {
      return fail({ kind: "repeated", line: row.line, indicator, agency });
    }
    assignments.push(read.value);
  }
  return assignments.length === 0 ? fail({ kind: "no-assignments" }) : succeed(assignments);
}

function readRow(
  { line, cells }: TableRow,
  places: Places,
  known: ReadonlyMap<string, QuestionId>,
): Result<Assignment, AssignmentsError> {
  const cell = (column: keyof Places) => cells[places[column]] ?? "";
  const indicator = known.get(cell("indicator"));
  if (indicator === undefined) {
    return fail({ kind: "unknown-indicator", line, text: cell("indicator") });
  }
  const [agency, note] = [cell("agency"), cell("note")];
  if (agency === "") {
    return fail({ kind: "no-agency", line });
  }
  if (agency.length > LONGEST_AGENCY || note.length > LONGEST_NOTE) {
    return fail({
      kind: "too-long",
      line,
      limit: agency.length > LONGEST_AGENCY ? LONGEST_AGENCY : LONGEST_NOTE,
    });
  }
  const deadline = cell("deadline") === "" ? null : readDay(cell("deadline"));
  return deadline === undefined
    ? fail({ kind: "not-a-day", line, text: cell("deadline") })
    : succeed({ indicator, agency, deadline, note });
}

/** "2026-11-30", or as it is written here: "30/11/2026", "30-11-2026". Undefined for a day that does not exist. */
function readDay(text: string): Day | undefined {
  const written = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  const [, day = "", month = "", year = ""] = written ?? [];
  const iso = written === null ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = Day.safeParse(iso);
  const time = read.success ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return read.success && exists ? read.data : undefined;
}

/** What is wrong with the table, and how to write it. */
export function describeAssignmentsError(error: AssignmentsError): string {
  switch (error.kind) {
    case "empty-table":
    case "no-assignments":
      return "Tabel penugasan kosong. Isi satu baris untuk setiap indikator dan perangkat daerah.";
    case "open-quote":
      return `Baris ${error.line}: tanda kutip tidak ditutup.`;
    case "too-many-rows":
      return `Tabel penugasan melebihi ${error.limit.toLocaleString("id")} baris.`;
    case "missing-column":
      return `Kolom "${error.column}" tidak ada. Baris pertama harus memuat: indicator,opd,deadline,note (dua yang terakhir boleh tidak ada).`;
    case "unknown-indicator":
      return `Baris ${error.line}: indikator "${error.text.slice(0, 40)}" tidak ada dalam instrumen ini.`;
    case "no-agency":
      return `Baris ${error.line}: perangkat daerah belum diisi.`;
    case "too-long":
      return `Baris ${error.line}: isinya lebih dari ${error.limit.toLocaleString("id")} huruf.`;
    case "not-a-day":
      return `Baris ${error.line}: "${error.text.slice(0, 40)}" bukan tanggal. Tulis seperti 2026-11-30.`;
    case "repeated":
      return `Baris ${error.line}: indikator ${error.indicator} sudah ditugaskan kepada ${error.agency}.`;
    default:
      return unreachable(error);
  }
}
