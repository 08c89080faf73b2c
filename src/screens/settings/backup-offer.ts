import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { Result } from "#core/shared/result.ts";

interface TaskOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly doneInBytes: number; readonly totalInBytes: number }) => void;
}
export type LongTask<Value> = (options: TaskOptions) => Promise<Result<Value, string>>;

export interface MadeBackup {
  readonly fileName: string;
  readonly sizeInBytes: number;
  /** Cited files whose bytes this browser has lost. */
  readonly missingFiles: number;
  /** Assessments that cannot be read whole and are not in the backup. */
  readonly unreadable: number;
  /** Assessments that are in the backup without what was noted of exchanging them: that could not be read. */
  readonly journalsLeftOut: number;
}

export type RestorePlace = "beside" | "instead";

/** What a backup holds, whole and checked; nothing is changed before `restore` is called. */
export interface BackupOffer {
  readonly madeAt: string;
  readonly madeBy: string;
  readonly assessments: readonly { readonly summary: AssessmentSummary; readonly isInBin: boolean }[];
  readonly evidenceFiles: number;
  readonly missingFiles: number;
  readonly restore: (place: RestorePlace, options: TaskOptions) => Promise<Result<void, string>>;
}

export type BackupFolderState =
  | { readonly kind: "loading" | "not-possible" | "none" }
  | {
      readonly kind: "chosen";
      readonly name: string;
      readonly isAllowed: boolean;
      readonly lastAt: string | null;
      readonly lastProblem: string | null;
    };
