import * as z from "zod/mini";
import { ImportRecord, Sending } from "#core/assessment/import-record.ts";
import { Task } from "#core/assessment/task.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import type { OpenPackageError } from "./open-package-error.ts";
import { openVersionedJson } from "./open-versioned-json.ts";

const JOURNAL_FORMAT = "matang-journal";

/** What an assessment exchanged with others: kept beside it, and in no package. */
export const Journal = z.readonly(
  z.object({
    /** What was taken in, with what it did: enough to take it back. */
    imports: z.readonly(z.array(z.readonly(z.omit(ImportRecord.def.innerType, { assessment: true })))),
    handedOut: z.readonly(z.array(Task)),
    /** Answers that were sent back, and which contents were in them. */
    sendings: z.readonly(z.array(z.readonly(z.omit(Sending.def.innerType, { assessment: true })))),
  }),
);
export type Journal = z.infer<typeof Journal>;

/** The content of `journals/<id>.json`, version 1. */
export const JournalFile = z.readonly(
  z.extend(Journal.def.innerType, { format: z.literal(JOURNAL_FORMAT), formatVersion: z.literal(1) }),
);

export function journalJson(journal: Journal): string {
  const file = JournalFile.parse({ format: JOURNAL_FORMAT, formatVersion: 1, ...journal });
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a journal of any released version. Never throws. */
export function openJournalJson(text: string, path: string): Result<Journal, OpenPackageError> {
  const opened = openVersionedJson(text, { path, format: JOURNAL_FORMAT, versions: [JournalFile] });
  if (!opened.ok) {
    return opened;
  }
  const { imports, handedOut, sendings } = opened.value;
  return succeed({ imports, handedOut, sendings });
}

export function isEmptyJournal({ imports, handedOut, sendings }: Journal): boolean {
  return imports.length + handedOut.length + sendings.length === 0;
}
