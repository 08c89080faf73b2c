import type { RecordId } from "#core/assessment/assessment-record.ts";
import type { TableRow } from "#core/exchange/read-table.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { foldKey } from "./folded-text.ts";
import type { Programme } from "./programme.ts";
import { columnNamed, type ProgrammeColumn } from "./programme-columns.ts";
import { programmeIdIn } from "./programme-id.ts";
import type { CellError, ProgrammeTableError } from "./programme-table-error.ts";
import {
  type ReadCell,
  readAgencyName,
  readBudget,
  readGoal,
  readIndicators,
  readList,
  readName,
  readRole,
  readState,
  readYear,
} from "./read-programme-cell.ts";

/** What one row of a table says. A column that is not there says nothing; an empty cell says: nothing of that. */
export interface ProgrammeRow {
  readonly line: number;
  /** As an exported table gives it; null for a row that somebody wrote. */
  readonly id: RecordId | null;
  readonly agency: string;
  readonly given: Partial<Programme> & Pick<Programme, "name" | "year">;
}

export interface ProgrammeTableContext {
  readonly questionnaire: Questionnaire;
  /** The OPD whose programmes alone are kept here; null for an institution, whose tables name the OPD in every row. */
  readonly ownAgency: string | null;
  /** OPDs whose names are known: however a table writes one of them, it is that one. */
  readonly agencies: readonly string[];
}

type Places = ReadonlyMap<ProgrammeColumn, number>;

/** Reads a table of programmes: all of it, or every mistake in it. */
export function readProgrammes(
  rows: readonly TableRow[],
  context: ProgrammeTableContext,
): Result<readonly ProgrammeRow[], readonly ProgrammeTableError[]> {
  const [head, ...others] = rows;
  const places = placesIn(head?.cells ?? []);
  const needed: readonly ProgrammeColumn[] =
    context.ownAgency === null ? ["agency", "name", "year"] : ["name", "year"];
  const missing = needed.filter((column) => !places.has(column));
  if (missing.length > 0) {
    return fail(missing.map((column) => ({ kind: "missing-column", column })));
  }
  const reader = rowReader(places, context);
  const read = others.map(reader);
  const errors = read.flatMap((row) => (row.ok ? [] : row.error));
  if (errors.length > 0) {
    return fail(errors);
  }
  const found = read.flatMap((row) => (row.ok ? [row.value] : []));
  return found.length === 0 ? fail([{ kind: "no-programmes" }]) : succeed(found);
}

/** Of two columns with the same head the first one counts. */
function placesIn(head: readonly string[]): Places {
  const places = new Map<ProgrammeColumn, number>();
  for (const [place, title] of head.entries()) {
    const column = columnNamed(title);
    if (column !== null && !places.has(column)) {
      places.set(column, place);
    }
  }
  return places;
}

type RowReader = (row: TableRow) => Result<ProgrammeRow, readonly CellError[]>;

function rowReader(places: Places, context: ProgrammeTableContext): RowReader {
  const numbers = indicatorsOf(context.questionnaire).map(({ number }) => number);
  const spellings = new Map(context.agencies.map((name) => [foldKey(name), name]));
  return ({ line, cells }) => {
    const errors: CellError[] = [];
    /** Undefined where the column is not there or its cell is wrong. */
    const take = <Value>(column: ProgrammeColumn, read: (text: string) => ReadCell<Value>) => {
      const place = places.get(column);
      const result = place === undefined ? null : read(plainText(cells[place] ?? ""));
      if (result !== null && !result.ok) {
        errors.push({ kind: "cell", line, column, ...result.error });
      }
      return result?.ok ? result.value : undefined;
    };
    const agency = take("agency", (text) => readAgency(text, context.ownAgency, spellings));
    const [name, year] = [take("name", readName), take("year", readYear)];
    const more = {
      goal: take("goal", readGoal),
      owner: take("owner", readRole),
      partners: take("partners", readList),
      applications: take("applications", readList),
      services: take("services", readList),
      dataHeld: take("dataHeld", readList),
      dataShared: take("dataShared", readList),
      indicators: take("indicators", (text) => readIndicators(text, numbers)),
      budget: take("budget", readBudget),
      state: take("state", readState),
    };
    const id = take("id", readCode) ?? null;
    const owner = agency ?? context.ownAgency;
    return errors.length > 0 || name === undefined || year === undefined || owner === null
      ? fail(errors)
      : succeed({ line, id, agency: owner, given: { name, year, ...present(more) } });
  };
}

/** A text that a spreadsheet would have taken for a formula was written with an apostrophe before it. */
function plainText(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, "");
}

function readAgency(
  text: string,
  ownAgency: string | null,
  spellings: ReadonlyMap<string, string>,
): ReadCell<string> {
  const name = readAgencyName(text);
  if (ownAgency !== null) {
    const isOwn = !name.ok || foldKey(name.value) === foldKey(ownAgency);
    return isOwn ? succeed(ownAgency) : fail({ problem: "other-agency", text: name.value });
  }
  return name.ok ? succeed(spellings.get(foldKey(name.value)) ?? name.value) : name;
}

function readCode(text: string): ReadCell<RecordId | null> {
  const code = text.trim();
  const id = programmeIdIn(code);
  return code === "" || id !== null ? succeed(id) : fail({ problem: "unknown-code", text: code });
}

/** Without what is undefined. */
function present(
  given: { readonly [Field in keyof Programme]?: Programme[Field] | undefined },
): Partial<Programme> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
