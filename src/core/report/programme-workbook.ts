import type { Coverage, GroupCoverage } from "#core/programme/coverage.ts";
import { PROGRAMME_COLUMNS, type ProgrammeColumn } from "#core/programme/programme-columns.ts";
import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import { NO_AGENCY, STATE_WORDS } from "#core/programme/programme-words.ts";
import { reasonsInWords, type SuggestedDuplicate } from "#core/programme/suggest-duplicates.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { unreviewedInWords } from "#core/records/carried-year.ts";
import { Fraction } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { ReportWorkbook, WorkbookCell, WorkbookSheet } from "./report-workbook.ts";
import { column, count, EMPTY, longText, percent, text } from "./workbook-cells.ts";

export interface ProgrammeRegister {
  /** Without an ending. */
  readonly fileName: string;
  readonly questionnaire: Questionnaire;
  readonly entries: readonly ProgrammeEntry[];
  readonly coverage: Coverage;
  readonly duplicates: readonly SuggestedDuplicate[];
}

/** The register as a workbook. Its first sheet can be read in again. */
export function programmeWorkbook(register: ProgrammeRegister): ReportWorkbook {
  return {
    fileName: register.fileName,
    sheets: [
      programmeSheet(register.entries),
      coverageSheet(register.questionnaire, register.coverage),
      duplicatesSheet(register.duplicates),
    ],
  };
}

/** One row for each programme; with none, only the heads: a form to fill in. */
export function programmeSheet(entries: readonly ProgrammeEntry[]): WorkbookSheet {
  return {
    name: "Program",
    columns: PROGRAMME_COLUMNS.map(({ title, width }) => column(title, width)),
    rows: entries.map((entry) => PROGRAMME_COLUMNS.map((head) => cellOf(entry, head.column))),
  };
}

const BETWEEN_ITEMS = "; ";

function cellOf({ id, agency, programme }: ProgrammeEntry, field: ProgrammeColumn): WorkbookCell {
  switch (field) {
    case "id":
      return text(id);
    case "agency":
      return text(agency ?? "");
    case "name":
    case "goal":
    case "owner":
      return text(programme[field]);
    case "year":
      return count(programme.year);
    case "budget":
      return programme.budget === null ? EMPTY : count(programme.budget);
    case "state":
      return text(STATE_WORDS[programme.state]);
    case "carriedFrom":
      return programme.carriedFrom === undefined ? EMPTY : text(unreviewedInWords(programme.carriedFrom));
    case "partners":
    case "applications":
    case "services":
    case "dataHeld":
    case "dataShared":
    case "indicators":
      return text(programme[field].join(BETWEEN_ITEMS));
    default:
      return unreachable(field);
  }
}

function coverageSheet({ groupTerms }: Questionnaire, coverage: Coverage): WorkbookSheet {
  const depth = groupTerms.length;
  return {
    name: "Dukungan indikator",
    columns: [
      ...groupTerms.map((term) => column(term, 28)),
      column("Nomor", 8),
      column("Indikator", 44),
      column("Jumlah program", 10),
      column("Didukung", 12),
      column("Program", 60),
    ],
    rows: [
      ...coverage.groups.flatMap((group) => rowsOfGroup(group, [], depth)),
      [
        text("Seluruhnya"),
        ...Array.from({ length: depth - 1 }, () => EMPTY),
        EMPTY,
        text(`${coverage.supported} dari ${coverage.total} indikator`),
        EMPTY,
        percent(coverage.total === 0 ? new Fraction(0) : new Fraction(coverage.supported, coverage.total)),
        EMPTY,
      ],
    ],
  };
}

function rowsOfGroup(
  { group, groups, indicators }: GroupCoverage,
  outer: readonly string[],
  depth: number,
): readonly (readonly WorkbookCell[])[] {
  const path = [...outer, group.name];
  const groupCells = Array.from({ length: depth }, (_, place) => text(path[place] ?? ""));
  return [
    ...groups.flatMap((inner) => rowsOfGroup(inner, path, depth)),
    ...indicators.map(({ indicator, supporters }) => [
      ...groupCells,
      text(indicator.number),
      text(indicator.name),
      count(supporters.length),
      text(supporters.length === 0 ? "Belum" : "Ya"),
      ...longText(supporters.map(nameWithAgency).join(BETWEEN_ITEMS)),
    ]),
  ];
}

function nameWithAgency({ agency, programme }: ProgrammeEntry): string {
  return `${programme.name} (${agency ?? NO_AGENCY}, ${programme.year})`;
}

function duplicatesSheet(duplicates: readonly SuggestedDuplicate[]): WorkbookSheet {
  return {
    name: "Dugaan duplikat",
    columns: [
      column("Program", 40),
      column("Perangkat daerah", 28),
      column("Mungkin sama dengan", 40),
      column("Perangkat daerah itu", 28),
      column("Kemiripan nama", 12),
      column("Alasan", 60),
    ],
    rows: duplicates.map((suggestion) => [
      text(suggestion.one.programme.name),
      text(suggestion.one.agency ?? NO_AGENCY),
      text(suggestion.other.programme.name),
      text(suggestion.other.agency ?? NO_AGENCY),
      percent(new Fraction(suggestion.nameAlike, 100)),
      text(reasonsInWords(suggestion).join(" ")),
    ]),
  };
}
