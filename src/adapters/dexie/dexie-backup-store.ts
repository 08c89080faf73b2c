import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { SaveError } from "#core/assessment/assessment-store.ts";
import type { Journal } from "#core/exchange/backup-journal.ts";
import type { BackupStore, RestoredAssessment } from "#core/exchange/backup-store.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { assessmentRows } from "./add-assessment.ts";
import type { Database } from "./database.ts";
import type { StorageFailure } from "./storage-failure.ts";
import type { TableName, Tables } from "./tables.ts";

/** Under this name the sweep of unfinished imports knows a restore. */
const RESTORE = AssessmentId.parse("pemulihan");

const CLEARED: readonly TableName[] = [
  "assessments",
  "answers",
  "evidence",
  "records",
  "changes",
  "imports",
  "handedOut",
  "sendings",
];

/** Puts the assessments of a backup into the browser's database. Fetched when first used. */
export function openDexieBackupStore({ attempt }: Database): BackupStore {
  return {
    begin: async (files) =>
      asSaved(
        await attempt((tables) =>
          tables.inOneTransaction("readwrite", ["unfinishedImports"], () =>
            tables.unfinishedImports.put({ assessment: RESTORE, files }),
          ),
        ),
      ),
    restore: async (restored, place) => asSaved(await attempt((tables) => restore(tables, restored, place))),
  };
}

function restore(
  tables: Tables,
  restored: readonly RestoredAssessment[],
  place: "beside" | "instead",
): PromiseLike<unknown> {
  return tables.inOneTransaction("readwrite", [...CLEARED, "unfinishedImports"], async () => {
    if (place === "instead") {
      await Promise.all(CLEARED.map((name) => tables[name].clear()));
    }
    for (const { assessment, summary, changes, superseded, journal, ...shelved } of restored) {
      const rows = assessmentRows(assessment, summary, changes, superseded);
      await Promise.all([
        tables.assessments.add({ ...rows.assessment, ...shelved }),
        tables.answers.bulkAdd(rows.answers),
        tables.evidence.bulkAdd(rows.evidence),
        tables.records.bulkAdd(rows.records),
        tables.changes.bulkAdd(rows.changes),
        ...(journal === undefined ? [] : journalWrites(tables, assessment.id, journal)),
      ]);
    }
    await tables.unfinishedImports.delete(RESTORE);
  });
}

function journalWrites(tables: Tables, assessment: AssessmentId, journal: Journal) {
  return [
    tables.imports.bulkAdd(journal.imports.map((record) => ({ ...record, assessment }))),
    tables.handedOut.bulkAdd(journal.handedOut.map((task) => ({ assessment, id: task.id, task }))),
    tables.sendings.bulkAdd(journal.sendings.map((sending) => ({ ...sending, assessment }))),
  ];
}

function asSaved(result: Result<unknown, StorageFailure>): Result<void, SaveError> {
  if (result.ok) {
    return succeed(undefined);
  }
  return fail(result.error.kind === "damaged" ? { kind: "storage-unavailable" } : result.error);
}
