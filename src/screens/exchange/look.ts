import type { Edit } from "#core/assessment/change.ts";
import type { ArrivedFile } from "#core/exchange/arrived-file.ts";
import type { ImportPlan } from "#core/exchange/plan-import.ts";
import type { BroughtLevel } from "#core/exchange/stage-levels-brought.ts";
import type { Result } from "#core/shared/result.ts";

/** What was seen in the files that came. Nothing has changed yet. */
export interface Look {
  readonly files: readonly ArrivedFile[];
  readonly plan: ImportPlan;
  /** Levels of later stages that OPDs bring, which are not theirs to give, and the plan that takes them in, too. Null where none do. */
  readonly stageLevels: { readonly brought: readonly BroughtLevel[]; readonly plan: ImportPlan } | null;
  /** How many contents of evidence come in that are not here yet. */
  readonly newContents: number;
  /** Numbers of the files behind the copies of the plan after ours, in their order; and who sent each. */
  readonly taken: readonly number[];
  readonly senders: readonly string[];
  /** All of it or nothing, with the decisions about conflicts by their keys. */
  readonly takeIn: (
    decisions: ReadonlyMap<string, Edit>,
    takesStageLevels: boolean,
  ) => Promise<Result<void, string>>;
}

export type OnLook = (
  files: readonly File[],
  takesLookAlikes: boolean,
  progress: (done: number, note: string) => void,
  signal: AbortSignal,
) => Promise<Result<Look, string>>;
