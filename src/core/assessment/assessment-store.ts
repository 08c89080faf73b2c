import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { Assessment } from "./assessment.ts";
import type { AssessmentId } from "./assessment-id.ts";
import type { AssessmentSummary } from "./assessment-summary.ts";
import type { Change, ChangeId, Edit } from "./change.ts";

export type SaveError =
  | { readonly kind: "storage-full" }
  | { readonly kind: "storage-unavailable" }
  /** Another tab runs a newer version of the app; this one must be loaded anew before it can save. */
  | { readonly kind: "newer-app-open" }
  /** The same part was changed elsewhere since it was read; `current` is how it stands, as an edit that leads there. */
  | { readonly kind: "changed-elsewhere"; readonly current: Edit }
  | { readonly kind: "assessment-gone" };

export type LoadError =
  | { readonly kind: "assessment-gone" }
  | { readonly kind: "storage-unavailable" }
  /** Rows that do not parse: what can be read is not shown as if it were whole. */
  | { readonly kind: "damaged"; readonly where: string };

/** The file that an assessment was opened from, and when. */
export interface OpenedFile {
  readonly fileName: string;
  readonly at: string;
}

/** An assessment on the shelf. `removedAt` is set while it lies in the bin. */
export interface ShelvedAssessment {
  readonly summary: AssessmentSummary;
  readonly lastBackupAt: string | null;
  readonly changesSinceBackup: number;
  readonly removedAt: string | null;
  /** Missing where it was begun here, or was opened before this was noted. */
  readonly openedFrom?: OpenedFile | undefined;
}

/** What came of merging, as the store takes it in. */
export interface MergedIn {
  readonly edits: readonly Edit[];
  /** Each after those that it supersedes; they name their parents. */
  readonly records: readonly Change[];
  /** Changes that are known to be superseded, whether or not their records are here. */
  readonly superseded: readonly ChangeId[];
  readonly at: string;
}

export interface WholeHistory {
  readonly assessment: Assessment;
  /** Oldest first. */
  readonly changes: readonly Change[];
  readonly superseded: readonly ChangeId[];
}

/** Where assessments are kept. Every implementation passes test/contract/assessment-store.ts. */
export interface AssessmentStore {
  /** Those that can be read, last changed first, those in the bin included; and how many rows could not be read. */
  readonly list: () => Promise<
    Result<
      { readonly assessments: readonly ShelvedAssessment[]; readonly unreadable: number },
      { readonly kind: "storage-unavailable" }
    >
  >;
  readonly load: (id: AssessmentId) => Promise<Result<Assessment, LoadError>>;
  /**
   * Adds a whole assessment under an id that is not in use, with the changes that led to it where they are known: all of it
   * or nothing. Counts as having no changes since its backup.
   */
  readonly add: (
    assessment: Assessment,
    summary: AssessmentSummary,
    changes: readonly Change[],
    superseded?: readonly ChangeId[],
    openedFrom?: OpenedFile,
  ) => Promise<Result<void, SaveError>>;
  /**
   * Saves changes and the summary they lead to, all or nothing; resolves once they would survive a power cut.
   * A change whose `before` is no longer how the part stands is refused with "changed-elsewhere".
   * Changes that undo or continue one another may be recorded as one. Without changes only the summary is replaced.
   */
  readonly save: (changes: readonly Change[], summary: AssessmentSummary) => Promise<Result<void, SaveError>>;
  /**
   * Takes in what was merged, all of it or nothing: records that were made elsewhere, as they are, and the edits that lead from how
   * things stand here to how they stand with them. Records that are here already are left out. Refused as `save` is.
   */
  readonly takeIn: (merged: MergedIn, summary: AssessmentSummary) => Promise<Result<void, SaveError>>;
  /**
   * Everything for a file that leaves the device, as it stood at one moment. What is recorded up to there stays as it is: writing
   * that goes on gets a record of its own.
   */
  readonly wholeHistory: (id: AssessmentId) => Promise<Result<WholeHistory, LoadError>>;
  /** Oldest first; of one question only, where one is named. Rejects when the storage cannot be reached or read. */
  readonly changes: (id: AssessmentId, question?: QuestionId) => Promise<readonly Change[]>;
  /** Notes that everything up to that time is in a backup; what was changed later still counts as not backed up. */
  readonly noteBackup: (id: AssessmentId, at: string) => Promise<Result<void, SaveError>>;
  /** Moves it to the bin at that time, or (null) takes it out again. */
  readonly setRemoved: (id: AssessmentId, removedAt: string | null) => Promise<Result<void, SaveError>>;
  /** For ever. Only what lies in the bin; otherwise nothing happens. */
  readonly erase: (id: AssessmentId) => Promise<Result<void, SaveError>>;
  /**
   * The files that any assessment needs, in the bin or not, damaged or not, and those with which a change can be taken back.
   * Whatever else the evidence store keeps can go.
   */
  readonly neededFiles: () => Promise<Result<ReadonlySet<Sha256>, { readonly kind: "storage-unavailable" }>>;
  /** Calls back with changes that other tabs or windows saved. Answers the function that ends it. */
  readonly onChangedElsewhere: (listener: (changes: readonly Change[]) => void) => () => void;
}
