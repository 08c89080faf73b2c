import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { CodeMatrix } from "./code-matrix.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { columnNames } from "./column-names.ts";
import type { Comparison, ComparisonColumn } from "./comparison.ts";
import { comparisonLines } from "./comparison-lines.ts";

export interface LabelledScorecard {
  readonly facts: ColumnFacts;
  readonly scorecard: Scorecard;
}

/** Puts scorecards side by side. All of them must be of that instrument: an index of another one means something else. */
export function compareScorecards(
  questionnaire: Questionnaire,
  columns: readonly LabelledScorecard[],
): Comparison {
  const lines = comparisonLines(questionnaire);
  const matrix = new CodeMatrix(lines.length, columns.length);
  const groupLines = new Map(
    lines.flatMap((line, place) => (line.kind === "group" ? [[line.id, place] as const] : [])),
  );
  const questionLines = new Map(
    lines.flatMap((line, place) => (line.kind === "question" ? [[line.id, place] as const] : [])),
  );
  for (const [column, { scorecard }] of columns.entries()) {
    if (scorecard.questionnaire !== questionnaire.id) {
      throw new Error(`A scorecard of ${scorecard.questionnaire} does not belong beside ${questionnaire.id}`);
    }
    matrix.writeFigure(0, column, scorecard.index);
    matrix.writeGroups(scorecard.groups, column, groupLines, questionLines);
    matrix.writeSpread(column, scorecard);
  }
  const names = columnNames(columns.map(({ facts }) => facts));
  return {
    questionnaire: questionnaire.id,
    lines,
    columns: columns.map((labelled, place) => columnOf(labelled, names[place] ?? "")),
    ...matrix.coded(),
    nameRank: ranksOf(names),
  };
}

function columnOf({ facts, scorecard }: LabelledScorecard, name: string): ComparisonColumn {
  const { coverage, answered, total, predicate } = scorecard;
  return {
    facts,
    name,
    coverage,
    answered,
    total,
    predicate:
      predicate.kind === "final"
        ? { lowest: predicate.predicate.name, highest: predicate.predicate.name }
        : { lowest: predicate.lowest.name, highest: predicate.highest.name },
  };
}

const names = new Intl.Collator("id", { numeric: true });

function ranksOf(list: readonly string[]): Uint32Array {
  const order = list.map((_, place) => place);
  order.sort((one, other) => names.compare(list[one] ?? "", list[other] ?? ""));
  const ranks = new Uint32Array(list.length);
  for (const [rank, place] of order.entries()) {
    ranks[place] = rank;
  }
  return ranks;
}
