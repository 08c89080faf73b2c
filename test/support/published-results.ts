import { readFileSync } from "node:fs";
import * as z from "zod/mini";

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
  z.string(),
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

/** The official results of a year, as test/published/ keeps them with their source. */
export function publishedResults(year: 2023 | 2024): readonly PublishedResult[] {
  const file = new URL(`../published/national-${year}.csv`, import.meta.url);
  const [, ...rows] = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  return rows.map((row) => resultOf(Row.parse(row.split(";"))));
}

function resultOf(row: z.infer<typeof Row>): PublishedResult {
  const [name, kind, province, D1, D2, D3, D4, index, predicate, printed] = row;
  return {
    name,
    kind,
    province,
    domains: { D1, D2, D3, D4 },
    index,
    predicate,
    officialPredicate: printed === "" ? predicate : printed,
  };
}
