import type { Assessment } from "#core/assessment/assessment.ts";
import type { PackedComparison } from "#core/comparison/packed-comparison.ts";
import type { KnownHistory } from "#core/consolidation/said-in-files.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Contributor } from "#core/report/contributions.ts";

/** Where figures come from: an assessment, or a table of levels of which each row is one. */
export type FigureSource =
  | {
      readonly kind: "assessment";
      readonly id: string;
      readonly assessment: Assessment;
      readonly questionnaire: Questionnaire;
      /** The OPDs whose share in it gets a column, too. */
      readonly contributors: readonly Contributor[];
      /** What tells which of it each of them said itself. */
      readonly history: KnownHistory;
    }
  | {
      readonly kind: "table";
      readonly id: string;
      readonly file: File;
      readonly questionnaire: Questionnaire;
    };

/** To the worker: a copy of typed values of this app's own page. */
export interface ComparisonRequest {
  readonly sources: readonly FigureSource[];
}

/** From the worker: one comparison for each instrument, that with the most columns first. */
export type ComparisonReply =
  | {
      readonly kind: "compared";
      readonly compared: readonly {
        /** "spbe-2020 1": id and edition. */
        readonly instrument: string;
        readonly comparison: PackedComparison;
      }[];
      readonly refused: readonly RefusedSource[];
    }
  | { readonly kind: "broken"; readonly message: string };

/** Figures of different editions do not stand beside one another either. */
export function instrumentKey({ id, edition }: Pick<Questionnaire, "id" | "edition">): string {
  return `${id} ${edition}`;
}

export interface RefusedSource {
  readonly id: string;
  readonly sentence: string;
}
