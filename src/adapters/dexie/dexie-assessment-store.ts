import type { AssessmentStore, LoadError, SaveError } from "#core/assessment/assessment-store.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { openChangeChannel } from "./change-channel.ts";
import type { OpenRecord } from "./continue-history.ts";
import type { Database } from "./database.ts";
import { listAssessments } from "./list-assessments.ts";
import { loadAssessment, loadChanges } from "./load-assessment.ts";
import { saveChanges } from "./save-changes.ts";
import { type StorageFailure, valueOrThrow } from "./storage-failure.ts";

/** Keeps assessments in the browser's database, a row for each answer, piece of evidence and change. */
export function openDexieAssessmentStore(database: Database): AssessmentStore {
  const { attempt } = database;
  const channel = openChangeChannel(database.name);
  /** What this visit wrote last, where it can go on with it in one record. */
  let openRecord: OpenRecord | null = null;

  return {
    list: listAssessments(database),
    load: async (id) => {
      const loaded = await attempt((tables) => loadAssessment(tables, id));
      if (!loaded.ok) {
        return fail(asLoadError(loaded.error));
      }
      return loaded.value === null ? fail({ kind: "assessment-gone" }) : succeed(loaded.value);
    },
    add: async (assessment, summary, changes, superseded = [], openedFrom) => {
      const { addAssessment } = await import("./add-assessment.ts");
      return asSaved(
        await attempt((tables) =>
          addAssessment(tables, assessment, summary, changes, superseded, openedFrom),
        ),
      );
    },
    save: async (changes, summary) => {
      const saved = flat(await attempt((tables) => saveChanges(tables, changes, summary, openRecord)));
      if (!saved.ok) {
        return saved;
      }
      openRecord = saved.value.open;
      channel.tell(saved.value.made);
      return succeed(undefined);
    },
    takeIn: async (merged, summary) => {
      const { takeInMerged } = await import("./take-in-merged.ts");
      const saved = flat(await attempt((tables) => takeInMerged(tables, merged, summary)));
      if (!saved.ok) {
        return saved;
      }
      openRecord = null;
      channel.tell(saved.value);
      return succeed(undefined);
    },
    wholeHistory: async (id) => {
      const { takeWholeHistory } = await import("./whole-history.ts");
      const loaded = await attempt((tables) => takeWholeHistory(tables, id));
      if (!loaded.ok) {
        return fail(asLoadError(loaded.error));
      }
      return loaded.value === null ? fail({ kind: "assessment-gone" }) : succeed(loaded.value);
    },
    changes: async (id, question) =>
      valueOrThrow(await attempt((tables) => loadChanges(tables, id, question))),
    noteBackup: async (id, at) => {
      const { noteBackup } = await shelf();
      return flat(await attempt((tables) => noteBackup(tables, id, at)));
    },
    setRemoved: async (id, removedAt) => {
      const { setRemoved } = await shelf();
      return flat(await attempt((tables) => setRemoved(tables, id, removedAt)));
    },
    erase: async (id) => {
      const { eraseAssessment } = await shelf();
      return asSaved(await attempt((tables) => eraseAssessment(tables, id)));
    },
    neededFiles: async () => onlyUnavailable(await attempt((await shelf()).neededFiles)),
    onChangedElsewhere: channel.listen,
  };
}

/** Fetched when first used: whoever only answers needs none of it. */
function shelf() {
  return import("./shelf.ts");
}

const UNAVAILABLE = { kind: "storage-unavailable" } as const;

function onlyUnavailable<Value>(result: Result<Value, StorageFailure>) {
  return result.ok ? result : fail(UNAVAILABLE);
}

function asLoadError(failure: StorageFailure): LoadError {
  return failure.kind === "damaged" ? failure : UNAVAILABLE;
}

function asSaved<Value>(result: Result<Value, StorageFailure>): Result<Value, SaveError> {
  return result.ok ? result : fail(asSaveError(result.error));
}

/** The refusal of the storage or, where it did its part, that of the work. */
function flat<Value, Refusal extends SaveError>(
  result: Result<Result<Value, Refusal>, StorageFailure>,
): Result<Value, SaveError> {
  return result.ok ? result.value : fail(asSaveError(result.error));
}

/** A row that is damaged cannot be saved into. */
function asSaveError(failure: StorageFailure): SaveError {
  return failure.kind === "damaged" ? UNAVAILABLE : failure;
}
