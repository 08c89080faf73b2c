import type { Assessment } from "#core/assessment/assessment.ts";
import { lastSending } from "./review-progress.ts";
import type { ReviewSending } from "./review-sending.ts";

/**
 * The review that a file brings to whoever answers its task: of the sendings in it that are not known here the last one. Null where
 * it brings none.
 */
export function reviewBrought(
  ours: Pick<Assessment, "task" | "records">,
  theirs: Pick<Assessment, "task" | "records">,
): ReviewSending["body"] | null {
  if (ours.task === undefined || ours.task.id !== theirs.task?.id) {
    return null;
  }
  const known = new Set(ours.records.map(({ id }) => id));
  return lastSending({ records: theirs.records.filter(({ id }) => !known.has(id)) });
}
