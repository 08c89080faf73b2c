import { readFileSync } from "node:fs";
import * as z from "zod/mini";

const Decimals = z.string().check(z.regex(/^\d\.\d\d$/));

const base = { name: z.string(), kind: z.string(), instrument: z.string() };

/** What a publication gives: levels, or domain values, or readings of an outside index, with the figures that follow. */
const WorkedExample = z.union([
  z.strictObject({
    ...base,
    levels: z.record(z.string(), z.int()),
    index: Decimals,
    predicate: z.string(),
    groups: z.record(z.string(), Decimals),
  }),
  z.strictObject({ ...base, domainValues: z.record(z.string(), Decimals), index: Decimals }),
  z.strictObject({
    ...base,
    external: z.array(z.strictObject({ indicator: z.int(), index: z.string(), value: Decimals })),
  }),
]);
export type WorkedExample = z.infer<typeof WorkedExample>;

/** The published results in `questionnaires/<id>/worked-examples.json`. */
export function workedExamples(id: string): readonly WorkedExample[] {
  const file = new URL(`../../questionnaires/${id}/worked-examples.json`, import.meta.url);
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  return z.strictObject({ examples: z.array(WorkedExample) }).parse(content).examples;
}
