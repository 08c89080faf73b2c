import { dequal } from "dequal/lite";
import type { AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import type { Edit } from "#core/assessment/change.ts";
import { reviewed } from "#core/records/carried-year.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { Programme } from "./programme.ts";
import { PROGRAMME_COLUMNS, type ProgrammeColumn } from "./programme-columns.ts";
import { editToEntry, type ProgrammeEntry, programmesOf } from "./programme-entry.ts";
import { keyText, tableProgrammeId } from "./programme-id.ts";
import type { ProgrammeTableError } from "./programme-table-error.ts";
import type { ProgrammeRow } from "./read-programmes.ts";

/** What taking in a table would do. Programmes that the table does not name stay as they are. */
export interface ProgrammePlan {
  readonly added: readonly ProgrammeEntry[];
  readonly changed: readonly ChangedProgramme[];
  /** How many rows say what is known already. */
  readonly unchanged: number;
  readonly edits: readonly Edit[];
}

export interface ChangedProgramme {
  readonly before: ProgrammeEntry;
  readonly after: ProgrammeEntry;
  readonly columns: readonly ProgrammeColumn[];
}

const NEW_PROGRAMME = {
  goal: "",
  owner: "",
  partners: [],
  applications: [],
  services: [],
  dataHeld: [],
  dataShared: [],
  indicators: [],
  budget: null,
  state: "planned",
} as const;

interface Planned {
  readonly before: ProgrammeEntry | null;
  readonly after: ProgrammeEntry;
}

/**
 * Matches the rows with the programmes that there are: by their code, else by OPD, name and year, else by the table that they came from. Fails where two rows are about one
 * programme. Planning the same table again, once its edits are made, finds nothing to do.
 */
export function planProgrammes(
  assessment: { readonly records: readonly AssessmentRecord[] },
  rows: readonly ProgrammeRow[],
): Result<ProgrammePlan, readonly ProgrammeTableError[]> {
  const planner = rowPlanner(assessment);
  const lineById = new Map<RecordId, number>();
  const errors: ProgrammeTableError[] = [];
  const planned = rows.map((row) => {
    const one = planner(row);
    const earlier = lineById.get(one.after.id);
    if (earlier !== undefined) {
      errors.push({ kind: "repeated", line: row.line, earlier });
    }
    lineById.set(one.after.id, row.line);
    return one;
  });
  if (errors.length > 0) {
    return fail(errors);
  }
  const added = planned.flatMap(({ before, after }) => (before === null ? [after] : []));
  const changed = planned.flatMap(({ before, after }) => (before === null ? [] : changeOf(before, after)));
  const wanted = [...added, ...changed.map(({ after }) => after)];
  return succeed({
    added,
    changed,
    unchanged: planned.length - wanted.length,
    edits: wanted.map((entry) => editToEntry(assessment, entry.id, entry)),
  });
}

function rowPlanner(assessment: {
  readonly records: readonly AssessmentRecord[];
}): (row: ProgrammeRow) => Planned {
  const entries = programmesOf(assessment);
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const entryByKey = new Map(entries.map((entry) => [keyOfEntry(entry), entry]));
  const otherRecords = new Set(assessment.records.map(({ id }) => id).filter((id) => !entryById.has(id)));
  return (row) => {
    const { agency, given } = row;
    const key = { agency, name: given.name, year: given.year };
    const ofTable = tableProgrammeId(key);
    const before =
      (row.id === null ? undefined : entryById.get(row.id)) ??
      entryByKey.get(keyText(key)) ??
      entryById.get(ofTable) ??
      null;
    const newId = row.id === null || otherRecords.has(row.id) ? ofTable : row.id;
    const programme = Programme.parse({ ...NEW_PROGRAMME, ...before?.programme, ...given });
    return { before, after: { id: before?.id ?? newId, agency, programme } };
  };
}

function keyOfEntry({ agency, programme }: ProgrammeEntry): string {
  return keyText({ agency: agency ?? "", name: programme.name, year: programme.year });
}

/** None where both say the same. Who writes something else into a table has looked at what was carried over. */
function changeOf(before: ProgrammeEntry, after: ProgrammeEntry): readonly ChangedProgramme[] {
  const columns = PROGRAMME_COLUMNS.map(({ column }) => column).filter(
    (column) => !dequal(valueIn(before, column), valueIn(after, column)),
  );
  return columns.length === 0
    ? []
    : [{ before, after: { ...after, programme: reviewed(after.programme) }, columns }];
}

function valueIn({ id, agency, programme }: ProgrammeEntry, column: ProgrammeColumn): unknown {
  return { id, agency, ...programme }[column];
}
