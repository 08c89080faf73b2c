import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { SaveError } from "#core/assessment/assessment-store.ts";
import type { ImportStore } from "#core/assessment/import-store.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { openChangeChannel } from "./change-channel.ts";
import type { Database } from "./database.ts";
import { HandedOutRow, ImportRow, SendingRow } from "./import-rows.ts";
import { sweepImports } from "./import-sweep.ts";
import { parseRow } from "./rows.ts";
import { type StorageFailure, valueOrThrow } from "./storage-failure.ts";
import type { Tables } from "./tables.ts";
import { takeInMerged } from "./take-in-merged.ts";

/** Keeps in the browser's database what came from others and what was handed out. Fetched when first used. */
export function openDexieImportStore({ name, attempt }: Database): ImportStore {
  const channel = openChangeChannel(name);
  return {
    begin: async (assessment, files) =>
      asSaved(
        await attempt((tables) =>
          tables.inOneTransaction("readwrite", ["unfinishedImports"], () =>
            tables.unfinishedImports.put({ assessment, files }),
          ),
        ),
      ),
    takeIn: async (merged, summary, record) => {
      const taken = await attempt((tables) =>
        takeInMerged(tables, merged, summary, {
          names: ["imports", "unfinishedImports"],
          write: () =>
            Promise.all([tables.imports.put(record), tables.unfinishedImports.delete(record.assessment)]),
        }),
      );
      const saved = taken.ok ? taken.value : fail(asSaveError(taken.error));
      if (!saved.ok) {
        return saved;
      }
      // In portions: whoever follows has time for something else in between.
      for (let start = 0; start < saved.value.length; start += TOLD_AT_ONCE) {
        channel.tell(saved.value.slice(start, start + TOLD_AT_ONCE));
      }
      return succeed(undefined);
    },
    imports: async (assessment) => valueOrThrow(await attempt((tables) => loadImports(tables, assessment))),
    handOut: async (tasks) =>
      asSaved(
        await attempt((tables) =>
          tables.inOneTransaction("readwrite", ["handedOut"], () =>
            tables.handedOut.bulkPut(
              tasks.map(({ assessment, task }) => ({ assessment, id: task.id, task })),
            ),
          ),
        ),
      ),
    handedOut: async (assessment) =>
      valueOrThrow(await attempt((tables) => loadHandedOut(tables, assessment))),
    noteSent: async (sending) =>
      asSaved(
        await attempt((tables) =>
          tables.inOneTransaction("readwrite", ["sendings"], () => tables.sendings.put(sending)),
        ),
      ),
    sendings: async (assessment) => valueOrThrow(await attempt((tables) => loadSendings(tables, assessment))),
    sweep: async () => valueOrThrow(await attempt(sweepImports)),
  };
}

const TOLD_AT_ONCE = 40;

async function loadImports(tables: Tables, assessment: AssessmentId) {
  const rows = await tables.imports.where({ assessment }).reverse().toArray();
  return rows
    .map((row) => parseRow(ImportRow, row, "imports"))
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

async function loadSendings(tables: Tables, assessment: AssessmentId) {
  const rows = await tables.sendings.where({ assessment }).toArray();
  return rows
    .map((row) => parseRow(SendingRow, row, "sendings"))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

async function loadHandedOut(tables: Tables, assessment: AssessmentId) {
  const rows = await tables.handedOut.where({ assessment }).toArray();
  return rows
    .map((row) => parseRow(HandedOutRow, row, "handedOut"))
    .map(({ task }) => ({ assessment, task }))
    .sort((one, other) => Date.parse(one.task.handedOutAt) - Date.parse(other.task.handedOutAt));
}

function asSaved(result: Result<unknown, StorageFailure>): Result<void, SaveError> {
  return result.ok ? succeed(undefined) : fail(asSaveError(result.error));
}

/** A row that is damaged cannot be saved into. */
function asSaveError(failure: StorageFailure): SaveError {
  return failure.kind === "damaged" ? { kind: "storage-unavailable" } : failure;
}
