import type { Assessment } from "#core/assessment/assessment.ts";
import type { OpenedFile, SaveError } from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { Change, ChangeId } from "#core/assessment/change.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { Result } from "#core/shared/result.ts";
import type { Journal } from "./backup-journal.ts";

/** An assessment of a backup, ready to be put on the shelf. */
export interface RestoredAssessment {
  readonly assessment: Assessment;
  readonly summary: AssessmentSummary;
  readonly changes: readonly Change[];
  readonly superseded: readonly ChangeId[];
  readonly removedAt: string | null;
  readonly lastBackupAt: string;
  readonly journal?: Journal;
  /** Where it comes beside others that may bear the same names. */
  readonly openedFrom?: OpenedFile;
}

/** Where restored assessments go: the same shelf as that of the AssessmentStore. */
export interface BackupStore {
  /** Notes which contents are about to be kept, so that a later start can sweep them away where nothing comes of it. */
  readonly begin: (files: readonly Sha256[]) => Promise<Result<void, SaveError>>;
  /**
   * Puts everything on the shelf in one step: all of it, or nothing when it fails. "instead": everything that was there goes, in
   * the same step; the bytes of its evidence stay until they are swept away.
   */
  readonly restore: (
    restored: readonly RestoredAssessment[],
    place: "beside" | "instead",
  ) => Promise<Result<void, SaveError>>;
}
