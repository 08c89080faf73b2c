import type { Edit } from "#core/assessment/change.ts";
import type { ArrivedFile } from "#core/exchange/arrived-file.ts";
import type { ImportPlan } from "#core/exchange/plan-import.ts";
import type { Result } from "#core/shared/result.ts";

/** What was seen in the files that came. Nothing has changed yet. */
export interface Look {
  readonly files: readonly ArrivedFile[];
  readonly plan: ImportPlan;
  /** Who stands behind the copies of the plan after ours, in their order. */
  readonly senders: readonly string[];
  /** All of it or nothing, with the decisions about conflicts by their keys. */
  readonly takeIn: (decisions: ReadonlyMap<string, Edit>) => Promise<Result<void, string>>;
}

export type OnLook = (
  files: readonly File[],
  takesLookAlikes: boolean,
  progress: (done: number, note: string) => void,
  signal: AbortSignal,
) => Promise<Result<Look, string>>;
