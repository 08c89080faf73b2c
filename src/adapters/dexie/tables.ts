import { Dexie, type Table } from "dexie";
import type { FileBytesRow, FileFactsRow, FileRow } from "./file-rows.ts";
import type { HandedOutRow, ImportRow, SendingRow, UnfinishedImportRow } from "./import-rows.ts";
import type { AnswerRow, AssessmentRow, ChangeRow, EvidenceRow, RecordRow } from "./rows.ts";

/** What comes out of a table is unknown until it was parsed; what goes in is typed. */
export interface Tables {
  readonly assessments: Table<unknown, string, AssessmentRow>;
  readonly answers: Table<unknown, [assessment: string, question: string], AnswerRow>;
  readonly evidence: Table<unknown, [assessment: string, id: string], EvidenceRow>;
  readonly records: Table<unknown, [assessment: string, id: string], RecordRow>;
  readonly changes: Table<unknown, [assessment: string, sequence: number], ChangeRow>;
  /** Which contents are kept; apart from the bytes so that listing them touches no bytes. */
  readonly files: Table<unknown, string, FileRow>;
  readonly fileBytes: Table<unknown, string, FileBytesRow>;
  /** What was found in the bytes; worked out anew where it is missing. */
  readonly fileFacts: Table<unknown, string, FileFactsRow>;
  /** What came from others, as it was taken in. */
  readonly imports: Table<unknown, [assessment: string, at: string], ImportRow>;
  readonly unfinishedImports: Table<unknown, string, UnfinishedImportRow>;
  readonly handedOut: Table<unknown, [assessment: string, id: string], HandedOutRow>;
  readonly sendings: Table<unknown, [assessment: string, at: string], SendingRow>;
  /** Everything inside happens at one moment, and all of it or nothing. */
  readonly inOneTransaction: <Value>(
    mode: "readonly" | "readwrite",
    names: readonly TableName[],
    work: () => PromiseLike<Value>,
  ) => PromiseLike<Value>;
}

export type TableName =
  | "assessments"
  | "answers"
  | "evidence"
  | "records"
  | "changes"
  | "files"
  | "fileBytes"
  | "fileFacts"
  | "imports"
  | "unfinishedImports"
  | "handedOut"
  | "sendings";

export const SCHEMA_VERSION = 4;

/** Every released version of the tables. A released version is never edited: add the next one and the step that leads to it. */
export function declareVersions(dexie: Dexie): void {
  dexie.version(1).stores({
    assessments: "id",
    answers: "[assessment+question]",
    evidence: "[assessment+id], sha256",
    changes: "[assessment+sequence], *questions, *files",
    files: "sha256",
    fileBytes: "sha256",
  });
  dexie
    .version(2)
    .stores({ evidence: "[assessment+id], *files", fileFacts: "sha256" })
    .upgrade(async (upgrade) => {
      // Only who comes from version 1 needs it, once. `waitFor` keeps the upgrade open while it is fetched.
      const { upgradeToVersion2 } = await Dexie.waitFor(import("./upgrade-to-version-2.ts"));
      await upgradeToVersion2(upgrade);
    });
  dexie.version(3).stores({
    imports: "[assessment+at]",
    unfinishedImports: "assessment",
    handedOut: "[assessment+id]",
    sendings: "[assessment+at]",
  });
  dexie.version(4).stores({ records: "[assessment+id]" });
}

/** Transactions that write wait for `untilWritable`. */
export function tablesOf(dexie: Dexie, untilWritable: () => Promise<void>): Tables {
  return {
    assessments: dexie.table("assessments"),
    answers: dexie.table("answers"),
    evidence: dexie.table("evidence"),
    records: dexie.table("records"),
    changes: dexie.table("changes"),
    files: dexie.table("files"),
    fileBytes: dexie.table("fileBytes"),
    fileFacts: dexie.table("fileFacts"),
    imports: dexie.table("imports"),
    unfinishedImports: dexie.table("unfinishedImports"),
    handedOut: dexie.table("handedOut"),
    sendings: dexie.table("sendings"),
    inOneTransaction: async (mode, names, work) => {
      if (mode === "readonly") {
        return await dexie.transaction("r", [...names], work);
      }
      await untilWritable();
      return await dexie.transaction("rw", [...names], work);
    },
  };
}
