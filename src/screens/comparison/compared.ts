import type { Comparison } from "#core/comparison/comparison.ts";
import type { ComparisonOutput } from "#core/comparison/comparison-output.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Result } from "#core/shared/result.ts";

export interface Compared {
  readonly questionnaire: Questionnaire;
  readonly comparison: Comparison;
}

export interface MadeOutput {
  readonly fileName: string;
  readonly sizeInBytes: number;
}

/** Makes a file of what is on the screen and hands it to the browser; `progress` gets the part that is done, 0 to 1. */
export type MakeOutput = (
  kind: "xlsx" | "csv" | "pdf",
  output: ComparisonOutput & { readonly marked: readonly number[] },
  progress: (done: number) => void,
  signal: AbortSignal,
) => Promise<Result<MadeOutput, string>>;
