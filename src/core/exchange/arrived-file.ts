import type { Assessment } from "#core/assessment/assessment.ts";
import type { Task } from "#core/assessment/task.ts";
import type { Stage } from "#core/review/stage-level.ts";
import type { PackageMatch } from "./match-package.ts";
import type { MadeBy } from "./package-format.ts";
import type { PackageSignature } from "./package-signature.ts";

/** What is new in one file. */
export interface ArrivedNews {
  /** Parts that it changes, or about which it has an opinion that nobody here knew. */
  readonly parts: number;
  /** Contents of evidence in it that are not here yet. */
  readonly contents: number;
}

/** One file that was opened for a look, before anything of it is taken in. */
export type ArrivedFile =
  | {
      readonly kind: "opened";
      /** Tells apart files of one name from several folders. */
      readonly number: number;
      readonly name: string;
      readonly sizeInBytes: number;
      readonly match: PackageMatch;
      readonly institution: string;
      readonly agency: string | null;
      readonly year: number;
      readonly task: Task | null;
      /** Where it brings a review to whoever answers the task: of which stage, in which round. */
      readonly review: { readonly stage: Stage; readonly round: number } | null;
      readonly madeBy: MadeBy;
      readonly madeAt: string;
      readonly signature: PackageSignature;
      /** Names of files that are cited and whose bytes are neither in it nor here. */
      readonly missing: readonly string[];
      /** What taking it in brings; null where it is not taken in. */
      readonly news: ArrivedNews | null;
    }
  /** Why it cannot be opened, as a sentence. */
  | { readonly kind: "refused"; readonly number: number; readonly name: string; readonly sentence: string };

export type OpenedFile = Extract<ArrivedFile, { readonly kind: "opened" }>;

/** Who sent it: the OPD, or the institution; a review comes from whoever handed the task out. */
export function senderOf({ task, review, agency, institution }: OpenedFile): string {
  if (review !== null && task !== null) {
    return task.from;
  }
  return task?.to ?? agency ?? institution;
}

/** Who sent what is opened on its own: whoever handed the task out, while nothing was changed in it since; else as with any other. */
export function senderOfPackage({ task, details, changedAt }: Assessment): string {
  if (task !== undefined) {
    return changedAt === task.handedOutAt ? task.from : task.to;
  }
  return details.agency ?? details.institution;
}
