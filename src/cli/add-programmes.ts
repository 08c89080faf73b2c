import { readWorkbook } from "#adapters/files/read-workbook.ts";
import { applyChanges } from "#core/assessment/apply-changes.ts";
import type { Change } from "#core/assessment/change.ts";
import { linkChanges } from "#core/exchange/change-set.ts";
import { readTable, type TableRow } from "#core/exchange/read-table.ts";
import { planProgrammes } from "#core/programme/plan-programmes.ts";
import { programmesOf } from "#core/programme/programme-entry.ts";
import {
  describeProgrammeTableError,
  type ProgrammeTableError,
} from "#core/programme/programme-table-error.ts";
import { readProgrammes } from "#core/programme/read-programmes.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure, CommandResult } from "./command.ts";
import { openFile } from "./local-files.ts";
import { failure } from "./parse-command-line.ts";
import { randomChangeId } from "./random-ids.ts";
import { readCopy } from "./read-copy.ts";
import { writeCopy } from "./write-copy.ts";

interface Addition {
  readonly file: string;
  /** The table, .xlsx or CSV. */
  readonly table: string;
  readonly output: string;
  readonly by: string;
  readonly at: string;
}

/** A copy of the package with the table's programmes; none of them where a row is wrong. */
export async function addProgrammes({ file, table, output, by, at }: Addition): CommandResult {
  const opened = await readCopy(file);
  if (!opened.ok) {
    return opened;
  }
  const { assessment, questionnaire, changes, superseded, evidence } = opened.value;
  const rows = await rowsOf(table);
  if (!rows.ok) {
    return rows;
  }
  const ownAgency = assessment.task?.to ?? assessment.details.agency;
  const agencies = programmesOf(assessment).flatMap(({ agency }) => agency ?? []);
  const read = readProgrammes(rows.value, { questionnaire, ownAgency, agencies });
  const plan = read.ok ? planProgrammes(assessment, read.value) : read;
  if (!plan.ok) {
    return failure(complaint(table, plan.error));
  }
  const made = plan.value.edits.map(
    (edit): Change => ({ id: randomChangeId(), assessment: assessment.id, at, by, edit }),
  );
  const applied = applyChanges(assessment, made);
  if (!applied.ok) {
    throw new Error("Changes made of an assessment do not fit it");
  }
  const copy = {
    assessment: applied.value.assessment,
    changes: linkChanges([...changes, ...made], superseded),
    superseded,
  };
  const written = await writeCopy(output, copy, evidence, at);
  const { added, changed, unchanged } = plan.value;
  return written.ok
    ? succeed({ package: output, added: added.length, changed: changed.length, unchanged })
    : written;
}

async function rowsOf(table: string): Promise<Result<readonly TableRow[], CommandFailure>> {
  const source = await openFile(table);
  if (!source.ok) {
    return source;
  }
  const isWorkbook = /\.xlsx$/i.test(table);
  const rows = isWorkbook ? await readWorkbook(source.value) : readTable(await source.value.text());
  return rows.ok ? rows : failure(complaint(table, [rows.error]));
}

function complaint(table: string, errors: readonly ProgrammeTableError[]): string {
  return errors.map((error) => `${table}: ${describeProgrammeTableError(error)}`).join("\n");
}
