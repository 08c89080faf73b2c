import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { Result } from "#core/shared/result.ts";
import type { AssessmentId } from "./assessment-id.ts";
import type { MergedIn, SaveError } from "./assessment-store.ts";
import type { AssessmentSummary } from "./assessment-summary.ts";
import type { HandedOutTask, ImportRecord, Sending } from "./import-record.ts";

/**
 * What comes from others and what was handed out to them, beside an AssessmentStore on the same shelf. Every implementation passes
 * test/contract/import-store.ts. What has no failure in its result rejects when the storage cannot be reached.
 */
export interface ImportStore {
  /** Notes which contents are about to be kept, so that a later start can sweep them away where nothing comes of it. */
  readonly begin: (assessment: AssessmentId, files: readonly Sha256[]) => Promise<Result<void, SaveError>>;
  /**
   * Takes in what was merged, as `AssessmentStore.takeIn` does, and with it the record of it: all of both or nothing. A record
   * of the same moment is replaced. What `begin` noted is settled by it.
   */
  readonly takeIn: (
    merged: MergedIn,
    summary: AssessmentSummary,
    record: ImportRecord,
  ) => Promise<Result<void, SaveError>>;
  /** The latest first. */
  readonly imports: (assessment: AssessmentId) => Promise<readonly ImportRecord[]>;
  /** All of them or none. */
  readonly handOut: (tasks: readonly HandedOutTask[]) => Promise<Result<void, SaveError>>;
  /** In the order in which they were handed out. */
  readonly handedOut: (assessment: AssessmentId) => Promise<readonly HandedOutTask[]>;
  readonly noteSent: (sending: Sending) => Promise<Result<void, SaveError>>;
  /** In the order of sending. */
  readonly sendings: (assessment: AssessmentId) => Promise<readonly Sending[]>;
  /**
   * Removes contents of imports that were begun and came to nothing, unless something needs them, and what was noted of assessments that are gone.
   * Only while no import is under way. Answers how many contents went.
   */
  readonly sweep: () => Promise<number>;
}
