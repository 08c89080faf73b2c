import { readWorkbook } from "#adapters/files/read-workbook.ts";
import { loadQuestionnaire } from "#adapters/questionnaire-files/node-questionnaires.ts";
import { columnsOfAssessment } from "#core/comparison/columns-of-assessment.ts";
import type { LabelledScorecard } from "#core/comparison/compare-scorecards.ts";
import { readLevelTable } from "#core/comparison/level-table.ts";
import { describeLevelTableError } from "#core/comparison/level-table-error.ts";
import { readTable } from "#core/exchange/read-table.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { openFile } from "./local-files.ts";
import { failure } from "./parse-command-line.ts";
import { readCopy } from "./read-copy.ts";

export interface ComparedColumns {
  readonly questionnaire: Questionnaire;
  readonly columns: readonly LabelledScorecard[];
}

/** What packages and tables of levels say, in their order; all of one instrument, or it fails and says which one is not. */
export async function readColumns(
  files: readonly string[],
  tableInstrument: string,
): Promise<Result<ComparedColumns, CommandFailure>> {
  let known: Questionnaire | null = null;
  const columns: LabelledScorecard[] = [];
  for (const file of files) {
    const read = await (/\.(csv|tsv|xlsx)$/i.test(file)
      ? columnsOfTable(file, tableInstrument)
      : columnsOfPackage(file));
    if (!read.ok) {
      return read;
    }
    const { questionnaire } = read.value;
    if (known !== null && (known.id !== questionnaire.id || known.edition !== questionnaire.edition)) {
      return failure(`${file}: instrumennya (${questionnaire.id}) lain daripada ${files[0]} (${known.id}).`);
    }
    known = questionnaire;
    columns.push(...read.value.columns);
  }
  if (known === null) {
    throw new Error("There are no files to compare");
  }
  return succeed({ questionnaire: known, columns });
}

async function columnsOfPackage(file: string): Promise<Result<ComparedColumns, CommandFailure>> {
  const copy = await readCopy(file);
  if (!copy.ok) {
    return copy;
  }
  const { questionnaire, assessment } = copy.value;
  return succeed({ questionnaire, columns: columnsOfAssessment(questionnaire, assessment) });
}

async function columnsOfTable(
  file: string,
  instrument: string,
): Promise<Result<ComparedColumns, CommandFailure>> {
  const [source, loaded] = await Promise.all([openFile(file), loadQuestionnaire(instrument, null)]);
  if (!source.ok) {
    return source;
  }
  if (!loaded.ok) {
    return failure(`Instrumen "${instrument}" tidak ada.`);
  }
  const isWorkbook = /\.xlsx$/i.test(file);
  const rows = isWorkbook ? await readWorkbook(source.value) : readTable(await source.value.text());
  const read = rows.ok ? readLevelTable(rows.value, loaded.value) : rows;
  if (!read.ok) {
    return failure(`${file}: ${describeLevelTableError(read.error)}`);
  }
  return succeed({
    questionnaire: loaded.value,
    columns: read.value.map(({ facts, values, inScope }) => ({
      facts,
      scorecard: scoreValues(loaded.value, values, inScope),
    })),
  });
}
