import { useDeferredValue, useMemo, useState } from "react";
import {
  arrangeColumns,
  type ColumnArrangement,
  type ColumnFilter,
  type ColumnSort,
  EVERY_COLUMN,
} from "#core/comparison/arrange-columns.ts";
import type { ColumnAttribute } from "#core/comparison/column-facts.ts";
import type { Comparison } from "#core/comparison/comparison.ts";
import { MOST_RADAR_SERIES } from "#core/comparison/radar-of.ts";

export const VIEWS = ["map", "table", "distribution", "marked", "stages", "trend"] as const;
export type View = (typeof VIEWS)[number];

export type Detail = "all" | "groups";

export interface ComparisonControl {
  readonly arrangement: ColumnArrangement;
  readonly filter: ColumnFilter;
  readonly setFilter: (filter: ColumnFilter) => void;
  readonly sort: ColumnSort;
  readonly setSort: (sort: ColumnSort) => void;
  readonly groupBy: ColumnAttribute | null;
  readonly setGroupBy: (attribute: ColumnAttribute | null) => void;
  readonly detail: Detail;
  readonly setDetail: (detail: Detail) => void;
  /** Lines of the comparison that are shown. */
  readonly lines: readonly number[];
  /** Columns of the comparison, in the order in which they were marked. */
  readonly marked: readonly number[];
  /** False where no further one can be marked. */
  readonly toggleMark: (column: number) => boolean;
}

/** What the person has chosen to see of a comparison, and what follows from it. */
export function useComparison(comparison: Comparison): ComparisonControl {
  const [filter, setFilter] = useState<ColumnFilter>(EVERY_COLUMN);
  const [sort, setSort] = useState<ColumnSort>({ by: { kind: "line", line: 0 }, isDescending: true });
  const [groupBy, setGroupBy] = useState<ColumnAttribute | null>(null);
  const [detail, setDetail] = useState<Detail>("all");
  const [marks, setMarks] = useState<{ readonly of: Comparison; readonly columns: readonly number[] }>({
    of: comparison,
    columns: [],
  });
  const applied = useDeferredValue(filter);
  const arrangement = useMemo(
    () => arrangeColumns(comparison, { filter: applied, sort, groupBy }),
    [comparison, applied, sort, groupBy],
  );
  const lines = useMemo(
    () =>
      comparison.lines.flatMap((line, place) =>
        detail === "all" || line.kind !== "question" ? [place] : [],
      ),
    [comparison, detail],
  );
  const marked = useMemo(() => (marks.of === comparison ? marks.columns : []), [marks, comparison]);
  const toggleMark = (column: number) => {
    const isMarked = marked.includes(column);
    if (!isMarked && marked.length === MOST_RADAR_SERIES) {
      return false;
    }
    const columns = isMarked ? marked.filter((one) => one !== column) : [...marked, column];
    setMarks({ of: comparison, columns });
    return true;
  };
  return {
    arrangement,
    filter,
    setFilter,
    sort,
    setSort,
    groupBy,
    setGroupBy,
    detail,
    setDetail,
    lines,
    marked,
    toggleMark,
  };
}
