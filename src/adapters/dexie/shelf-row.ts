import * as z from "zod/mini";
import { AssessmentSummary } from "#core/assessment/assessment-summary.ts";

/** The part of an assessment's row that the first screen shows. */
export const shelfFields = {
  summary: AssessmentSummary,
  lastBackupAt: z.nullable(z.iso.datetime()),
  changesSinceBackup: z.int(),
  removedAt: z.nullable(z.iso.datetime()),
  openedFrom: z.optional(z.readonly(z.object({ fileName: z.string(), at: z.iso.datetime() }))),
};

/** What the first screen needs of an assessment's row. */
export const ShelfRow = z.readonly(z.object(shelfFields));
