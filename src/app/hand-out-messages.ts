import type { PackedEvidence } from "#adapters/files/verify-package.ts";
import type { BundledFile } from "#adapters/files/write-bundle.ts";
import type { MadeBy } from "#core/exchange/package-format.ts";
import type { TaskPackage } from "#core/exchange/task-packages.ts";
import type { ChosenProtection } from "./protect-file.tsx";

/** To the worker: a copy of typed values of this app's own page. */
export interface HandOutRequest {
  readonly packages: readonly { readonly path: string; readonly content: TaskPackage }[];
  readonly letters: readonly BundledFile[];
  /** What is at hand of the cited files; the others are named in the packages and left out. */
  readonly evidence: readonly PackedEvidence[];
  readonly madeBy: MadeBy;
  readonly madeAt: string;
  /** What every package is guarded with; left out: nothing. */
  readonly protection?: ChosenProtection;
}
