import type { QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { differenceAt } from "./column-difference.ts";
import { type ColumnFacts, type Stage, subjectKey } from "./column-facts.ts";
import { columnNames } from "./column-names.ts";
import { type Cell, type Comparison, type ComparisonColumn, cellAt } from "./comparison.ts";

/** The figures of one OPD (or institution) over the years. */
export interface SubjectTrend {
  readonly key: string;
  /** Tells it from every other one. */
  readonly name: string;
  /**
   * One for each instrument and stage, oldest first. Figures are comparable within one series only: another instrument asks
   * other questions and weighs them otherwise, another stage is judged by others.
   */
  readonly series: readonly TrendSeries[];
}

export interface TrendSeries {
  readonly questionnaire: QuestionnaireId;
  readonly stage: Stage;
  readonly points: readonly TrendPoint[];
}

export interface TrendPoint {
  readonly year: number;
  readonly column: number;
  readonly figure: Cell;
  readonly predicate: ComparisonColumn["predicate"];
  readonly coverage: ComparisonColumn["coverage"];
  /** Against the point before it; null for the first one, and where the two cannot be compared. */
  readonly change: Fraction | null;
}

/** Everybody of whom there are figures of at least two years, by name. The line is one of every instrument: 0, the index. */
export function trendsOf(comparisons: readonly Comparison[]): readonly SubjectTrend[] {
  const trends = new Map<string, { facts: ColumnFacts; series: TrendSeries[] }>();
  for (const comparison of comparisons) {
    for (const [key, columns] of columnsBySubject(comparison)) {
      const facts = columns[0]?.column.facts;
      if (facts !== undefined) {
        const known = trends.get(key) ?? { facts: { ...facts, year: null }, series: [] };
        known.series.push(...seriesOf(comparison, columns));
        trends.set(key, known);
      }
    }
  }
  const found = [...trends].filter(([, { series }]) => yearsIn(series).size > 1);
  const names = columnNames(found.map(([, { facts }]) => ({ ...facts, stage: "self" })));
  return found
    .map(([key, { series }], place) => ({
      key,
      name: names[place] ?? "",
      series: series.toSorted(bySeriesStart),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, "id", { numeric: true }));
}

interface DatedColumn {
  readonly place: number;
  readonly year: number;
  readonly column: ComparisonColumn;
}

function columnsBySubject(comparison: Comparison): ReadonlyMap<string, readonly DatedColumn[]> {
  const found = new Map<string, DatedColumn[]>();
  for (const [place, column] of comparison.columns.entries()) {
    const { year } = column.facts;
    if (year !== null) {
      const key = subjectKey(column.facts);
      const known = found.get(key) ?? [];
      known.push({ place, year, column });
      found.set(key, known);
    }
  }
  return found;
}

/** Of several columns of the same year and stage the last one counts. */
function seriesOf(comparison: Comparison, columns: readonly DatedColumn[]): readonly TrendSeries[] {
  const byStage = new Map<Stage, Map<number, DatedColumn>>();
  for (const dated of columns) {
    const { stage } = dated.column.facts;
    const known = byStage.get(stage) ?? new Map<number, DatedColumn>();
    byStage.set(stage, known.set(dated.year, dated));
  }
  return [...byStage].map(([stage, byYear]) => {
    const dated = [...byYear.values()].sort((one, other) => one.year - other.year);
    const points = dated.map((one, place) => pointOf(comparison, one, dated[place - 1]));
    return { questionnaire: comparison.questionnaire, stage, points };
  });
}

function pointOf(
  comparison: Comparison,
  { place, year, column }: DatedColumn,
  before: DatedColumn | undefined,
): TrendPoint {
  return {
    year,
    column: place,
    figure: cellAt(comparison, 0, place),
    predicate: column.predicate,
    coverage: column.coverage,
    change: before === undefined ? null : differenceAt(comparison, 0, before.place, place),
  };
}

function bySeriesStart(one: TrendSeries, other: TrendSeries): number {
  return (one.points[0]?.year ?? 0) - (other.points[0]?.year ?? 0);
}

function yearsIn(series: readonly TrendSeries[]): ReadonlySet<number> {
  return new Set(series.flatMap(({ points }) => points.map(({ year }) => year)));
}
