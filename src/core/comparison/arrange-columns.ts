import { attributeInWords, type ColumnAttribute } from "./column-facts.ts";
import { type Comparison, type ComparisonColumn, FIRST_VALUE, startOfLine } from "./comparison.ts";

export interface ColumnFilter {
  /** Stands somewhere in the name, in whatever case; "" lets all through. */
  readonly text: string;
  /** What an attribute must say in words; one that is not named may say anything. */
  readonly attributes: Readonly<Partial<Record<ColumnAttribute, string>>>;
  /** The predicate that is certain; null lets all through. */
  readonly predicate: string | null;
}

export const EVERY_COLUMN: ColumnFilter = { text: "", attributes: {}, predicate: null };

export interface ColumnSort {
  readonly by:
    | { readonly kind: "name" }
    /** How unlike one another the figures of a column are. */
    | { readonly kind: "spread" }
    /** Line 0 is the index. */
    | { readonly kind: "line"; readonly line: number };
  readonly isDescending: boolean;
}

export interface ColumnWish {
  readonly filter: ColumnFilter;
  readonly sort: ColumnSort;
  readonly groupBy: ColumnAttribute | null;
}

/** Columns of the comparison in the order in which they are shown; groups cover all of them, one behind the other. */
export interface ColumnArrangement {
  readonly order: Uint32Array;
  /** One group without a name where nothing is grouped; none where no column is left. */
  readonly groups: readonly ColumnGroup[];
}

export interface ColumnGroup {
  readonly name: string;
  /** Places in the order; `end` is not among them. */
  readonly start: number;
  readonly end: number;
}

const NOT_KNOWN = "Tidak diketahui";

/** Filters, groups and sorts. What has no value comes last either way, equals stand in the order of their names. */
export function arrangeColumns(comparison: Comparison, wish: ColumnWish): ColumnArrangement {
  const chosen = comparison.columns.flatMap((column, place) => (passes(column, wish.filter) ? [place] : []));
  const compare = comparing(comparison, wish.sort);
  const { groupBy } = wish;
  if (groupBy === null) {
    chosen.sort(compare);
    const groups = chosen.length === 0 ? [] : [{ name: "", start: 0, end: chosen.length }];
    return { order: Uint32Array.from(chosen), groups };
  }
  return grouped(comparison, chosen, groupBy, compare);
}

function passes(column: ComparisonColumn, { text, attributes, predicate }: ColumnFilter): boolean {
  const { lowest, highest } = column.predicate;
  if (predicate !== null && (lowest !== predicate || highest !== predicate)) {
    return false;
  }
  if (attributes.kind !== undefined && attributes.kind !== wordsOf(column, "kind")) {
    return false;
  }
  if (attributes.year !== undefined && attributes.year !== wordsOf(column, "year")) {
    return false;
  }
  if (attributes.stage !== undefined && attributes.stage !== wordsOf(column, "stage")) {
    return false;
  }
  if (attributes.institution !== undefined && attributes.institution !== wordsOf(column, "institution")) {
    return false;
  }
  return text === "" || column.name.toLowerCase().includes(text.trim().toLowerCase());
}

function wordsOf({ facts }: ComparisonColumn, attribute: ColumnAttribute): string {
  return attributeInWords(facts, attribute) ?? NOT_KNOWN;
}

type Compare = (one: number, other: number) => number;

function comparing(comparison: Comparison, { by, isDescending }: ColumnSort): Compare {
  const { nameRank } = comparison;
  const byName: Compare = (one, other) => (nameRank[one] ?? 0) - (nameRank[other] ?? 0);
  if (by.kind === "name") {
    return isDescending ? (one, other) => byName(other, one) : byName;
  }
  const [codes, ends, start] =
    by.kind === "spread"
      ? [comparison.spread, comparison.spread, 0]
      : [comparison.lowest, comparison.highest, startOfLine(comparison, by.line)];
  const direction = isDescending ? -1 : 1;
  return (one, other) => {
    const [low, otherLow] = [codes[start + one] ?? 0, codes[start + other] ?? 0];
    if (low < FIRST_VALUE || otherLow < FIRST_VALUE) {
      return otherLow - low || byName(one, other);
    }
    const atEnds = (ends[start + one] ?? 0) - (ends[start + other] ?? 0);
    return direction * (low - otherLow || atEnds) || byName(one, other);
  };
}

function grouped(
  comparison: Comparison,
  chosen: readonly number[],
  groupBy: ColumnAttribute,
  compare: Compare,
): ColumnArrangement {
  const columnsByName = new Map<string, number[]>();
  for (const place of chosen) {
    const column = comparison.columns[place];
    const name = column === undefined ? NOT_KNOWN : wordsOf(column, groupBy);
    const known = columnsByName.get(name);
    if (known === undefined) {
      columnsByName.set(name, [place]);
    } else {
      known.push(place);
    }
  }
  const order = new Uint32Array(chosen.length);
  const groups: ColumnGroup[] = [];
  let start = 0;
  for (const [name, columns] of [...columnsByName].sort(([one], [other]) => compareNames(one, other))) {
    order.set(columns.sort(compare), start);
    groups.push({ name, start, end: start + columns.length });
    start += columns.length;
  }
  return { order, groups };
}

const names = new Intl.Collator("id", { numeric: true });

/** What is not known comes last. */
function compareNames(one: string, other: string): number {
  if (one === NOT_KNOWN || other === NOT_KNOWN) {
    return Number(one === NOT_KNOWN) - Number(other === NOT_KNOWN);
  }
  return names.compare(one, other);
}

/** What the columns say of an attribute, each once and in order. */
export function attributeValues(comparison: Comparison, attribute: ColumnAttribute): readonly string[] {
  const words = new Set(comparison.columns.map((column) => wordsOf(column, attribute)));
  return [...words].sort(compareNames);
}
