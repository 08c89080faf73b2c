import { readWorkbook } from "#adapters/files/read-workbook.ts";
import { loadQuestionnaire } from "#adapters/questionnaire-files/node-questionnaires.ts";
import { columnsOfAssessment } from "#core/comparison/columns-of-assessment.ts";
import { columnsOfParts, joinColumns, type SourceColumns } from "#core/comparison/columns-of-parts.ts";
import type { LabelledScorecard } from "#core/comparison/compare-scorecards.ts";
import { readLevelTable } from "#core/comparison/level-table.ts";
import { describeLevelTableError } from "#core/comparison/level-table-error.ts";
import { NO_HISTORY } from "#core/consolidation/said-in-files.ts";
import { describeAssignmentsError, readAssignments } from "#core/exchange/read-assignments.ts";
import { readTable } from "#core/exchange/read-table.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Contributor } from "#core/report/contributions.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { openFile, readTextFile } from "./local-files.ts";
import { failure } from "./parse-command-line.ts";
import { readCopy } from "./read-copy.ts";

export interface ComparedColumns {
  readonly questionnaire: Questionnaire;
  readonly columns: readonly LabelledScorecard[];
}

interface ReadSource extends SourceColumns {
  readonly questionnaire: Questionnaire;
}

/**
 * What packages and tables of levels say, in their order; all of one instrument, or it fails and says which one is not. With a table
 * that assigns indicators to OPDs, each institution's package also gives the columns of its OPDs.
 */
export async function readColumns(
  files: readonly string[],
  tableInstrument: string,
  assign: string | null,
): Promise<Result<ComparedColumns, CommandFailure>> {
  let known: Questionnaire | null = null;
  const sources: SourceColumns[] = [];
  for (const file of files) {
    const read = await (/\.(csv|tsv|xlsx)$/i.test(file)
      ? columnsOfTable(file, tableInstrument)
      : columnsOfPackage(file, assign));
    if (!read.ok) {
      return read;
    }
    const { questionnaire } = read.value;
    if (known !== null && (known.id !== questionnaire.id || known.edition !== questionnaire.edition)) {
      return failure(`${file}: instrumennya (${questionnaire.id}) lain daripada ${files[0]} (${known.id}).`);
    }
    known = questionnaire;
    sources.push(read.value);
  }
  if (known === null) {
    throw new Error("There are no files to compare");
  }
  if (assign !== null && sources.every(({ parts }) => parts.length === 0)) {
    return failure("--assign menguraikan penilaian instansi, dan tidak ada paketnya di antara BERKAS.");
  }
  return succeed({ questionnaire: known, columns: joinColumns(sources) });
}

async function columnsOfPackage(
  file: string,
  assign: string | null,
): Promise<Result<ReadSource, CommandFailure>> {
  const copy = await readCopy(file);
  if (!copy.ok) {
    return copy;
  }
  const { questionnaire, assessment } = copy.value;
  const isDivided = assign !== null && assessment.details.agency === null;
  const contributors = isDivided ? await readContributors(assign, questionnaire) : succeed([]);
  return contributors.ok
    ? succeed({
        questionnaire,
        columns: columnsOfAssessment(questionnaire, assessment),
        parts: columnsOfParts(questionnaire, assessment, contributors.value, NO_HISTORY),
      })
    : contributors;
}

/** In the order of the table. */
async function readContributors(
  assign: string,
  questionnaire: Questionnaire,
): Promise<Result<readonly Contributor[], CommandFailure>> {
  const text = await readTextFile(assign);
  if (!text.ok) {
    return text;
  }
  const read = readAssignments(text.value, questionnaire);
  if (!read.ok) {
    return failure(`${assign}: ${describeAssignmentsError(read.error)}`);
  }
  const agencies = [...new Set(read.value.map(({ agency }) => agency))];
  return succeed(
    agencies.map((agency) => ({
      agency,
      indicators: read.value.filter((one) => one.agency === agency).map(({ indicator }) => indicator),
    })),
  );
}

async function columnsOfTable(file: string, instrument: string): Promise<Result<ReadSource, CommandFailure>> {
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
    parts: [],
  });
}
