import "./forbid-eval.ts";
import { readWorkbook } from "#adapters/files/read-workbook.ts";
import { columnsOfAssessment } from "#core/comparison/columns-of-assessment.ts";
import { columnsOfParts, joinColumns, type SourceColumns } from "#core/comparison/columns-of-parts.ts";
import { compareScorecards } from "#core/comparison/compare-scorecards.ts";
import { type LevelColumn, type LevelTableRow, readLevelTable } from "#core/comparison/level-table.ts";
import { describeLevelTableError, type LevelTableError } from "#core/comparison/level-table-error.ts";
import { packComparison } from "#core/comparison/packed-comparison.ts";
import { readTable } from "#core/exchange/read-table.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import {
  type ComparisonReply,
  type ComparisonRequest,
  type FigureSource,
  instrumentKey,
  type RefusedSource,
} from "./comparison-messages.ts";

/** The background task: scores everything and puts what is of one instrument side by side. */
addEventListener("message", ({ data }: MessageEvent<ComparisonRequest>) => {
  compare(data).then(reply, (cause: unknown) =>
    reply({ kind: "broken", message: cause instanceof Error ? cause.message : String(cause) }),
  );
});

interface OfInstrument {
  readonly questionnaire: Questionnaire;
  readonly sources: SourceColumns[];
}

async function compare({ sources }: ComparisonRequest): Promise<ComparisonReply> {
  const byInstrument = new Map<string, OfInstrument>();
  const refused: RefusedSource[] = [];
  for (const source of sources) {
    const { questionnaire } = source;
    const key = instrumentKey(questionnaire);
    const known = byInstrument.get(key) ?? { questionnaire, sources: [] };
    const scored = await columnsOf(source, known.questionnaire);
    if (scored.ok) {
      known.sources.push(scored.value);
      byInstrument.set(key, known);
    } else {
      refused.push({ id: source.id, sentence: describeLevelTableError(scored.error) });
    }
  }
  const compared = [...byInstrument.values()]
    .map((one) => ({ questionnaire: one.questionnaire, columns: joinColumns(one.sources) }))
    .sort((one, other) => other.columns.length - one.columns.length)
    .map(({ questionnaire, columns }) => ({
      instrument: instrumentKey(questionnaire),
      comparison: packComparison(compareScorecards(questionnaire, columns)),
    }));
  return { kind: "compared", compared, refused };
}

/** Scored with one and the same copy of the instrument: what is worked out for it once serves all. */
async function columnsOf(
  source: FigureSource,
  questionnaire: Questionnaire,
): Promise<Result<SourceColumns, LevelTableError>> {
  if (source.kind === "assessment") {
    const { assessment, contributors, history } = source;
    return succeed({
      columns: columnsOfAssessment(questionnaire, assessment),
      parts: columnsOfParts(questionnaire, assessment, contributors, history),
    });
  }
  const rows = await rowsOf(source.file);
  const read = rows.ok ? readLevelTable(rows.value, questionnaire) : rows;
  return read.ok
    ? succeed({ columns: read.value.map((column) => scoredColumn(column, questionnaire)), parts: [] })
    : read;
}

function scoredColumn({ facts, values, inScope }: LevelColumn, questionnaire: Questionnaire) {
  return { facts, scorecard: scoreValues(questionnaire, values, inScope) };
}

async function rowsOf(file: File): Promise<Result<readonly LevelTableRow[], LevelTableError>> {
  return /\.xlsx$/i.test(file.name) ? readWorkbook(file) : readTable(await file.text());
}

function reply(message: ComparisonReply): void {
  postMessage(message);
}
