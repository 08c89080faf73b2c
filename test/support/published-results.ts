import { readFileSync } from "node:fs";
import * as z from "zod/mini";

const List = z.object({ rows: z.array(z.string()) });
const Row = z.tuple([
  z.string().check(z.minLength(1)),
  z.string().check(z.minLength(1)),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.string().check(z.regex(/^\d\.\d\d$/)),
  z.string().check(z.minLength(1)),
]);

export interface PublishedResult {
  readonly name: string;
  readonly kind: string;
  readonly province: string;
  /** With two decimals, as printed; empty where the source is not legible. */
  readonly domains: Readonly<Record<"D1" | "D2" | "D3" | "D4", string>>;
  readonly index: string;
  /** What the printed index earns by the borders. */
  readonly predicate: string;
  /** What the ministry gave, misprints aside. */
  readonly officialPredicate: string;
}

/** The official results of a year, read by means of its own from the lists that the app shows (questionnaires/national). */
export function publishedResults(year: 2023 | 2024): readonly PublishedResult[] {
  const file = new URL(`../../questionnaires/national/national-${year}.json`, import.meta.url);
  const { rows } = List.parse(JSON.parse(readFileSync(file, "utf8")));
  return rows.map((row) => resultOf(Row.parse(row.split(";"))));
}

function resultOf(row: z.infer<typeof Row>): PublishedResult {
  const [name, kind, province, D1, D2, D3, D4, index, officialPredicate] = row;
  return {
    name,
    kind,
    province,
    domains: { D1, D2, D3, D4 },
    index,
    predicate: earnedBy(index),
    officialPredicate,
  };
}

const BORDERS = [
  ["4.20", "Memuaskan"],
  ["3.50", "Sangat Baik"],
  ["2.60", "Baik"],
  ["1.80", "Cukup"],
] as const;

/** Texts of the same length compare like the numbers they write. */
function earnedBy(index: string): string {
  return BORDERS.find(([min]) => index >= min)?.[1] ?? "Kurang";
}
