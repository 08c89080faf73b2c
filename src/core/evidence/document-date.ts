import { Day } from "./evidence-item.ts";
import type { FileFacts } from "./file-facts.ts";

const MOST_OFFERED = 3;

/** Days that stand in the file and may be that of the document: all but the one it has, at most three. */
export function offeredDays(facts: FileFacts | null, date: Day | null): readonly Day[] {
  return (facts?.dates ?? []).filter((day) => day !== date).slice(0, MOST_OFFERED);
}

/** What a date field holds; null while it holds no whole day. */
export function dayOfField(text: string): Day | null {
  const read = Day.safeParse(text);
  return read.success ? read.data : null;
}
