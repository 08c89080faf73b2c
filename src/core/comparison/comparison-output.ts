import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Comparison } from "./comparison.ts";
import type { Levels } from "./distribution.ts";

/** What reports, workbooks and tables of a comparison are made of. */
export interface ComparisonOutput {
  readonly questionnaire: Questionnaire;
  readonly comparison: Comparison;
  /** Columns of the comparison, as they stand on the screen. */
  readonly order: Uint32Array;
  readonly levels: Levels;
}

/** Without an ending. */
export function comparisonFileName({ questionnaire, order }: ComparisonOutput): string {
  return `perbandingan-${questionnaire.id}-${order.length}`;
}
