import type { QuestionId, QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Fraction } from "#core/shared/exact.ts";

/** The contract that reports, comparisons and screens read. Values are exact; they are rounded only by `displayExact`. */

/** A score that is known, or the two ends between which it can still fall while questions are open. */
export type Figure =
  | { readonly kind: "final"; readonly exact: Fraction }
  | { readonly kind: "range"; readonly lowest: Fraction; readonly highest: Fraction; readonly open: number };

export interface Predicate {
  readonly name: string;
  /**
   * Null, except at a border where the unrounded index and the shown two decimals give different predicates:
   * then the name that the other reading gives.
   */
  readonly otherReading: string | null;
}

export interface QuestionScore {
  readonly question: QuestionId;
  /** Part of the whole index, as a fraction of 1, over the questions that are in scope. */
  readonly share: Fraction;
  /** Null while unanswered. Never a zero or the lowest level in its place. */
  readonly value: Fraction | null;
}

export interface GroupScore {
  readonly id: string;
  readonly name: string;
  /** Part of the whole index, as a fraction of 1, over the questions that are in scope. */
  readonly share: Fraction;
  readonly figure: Figure;
  readonly groups: readonly GroupScore[];
  readonly questions: readonly QuestionScore[];
}

export interface Scorecard {
  readonly questionnaire: QuestionnaireId;
  /** "whole": every question of the instrument. "part": a local, unofficial figure over some of them. */
  readonly coverage: "whole" | "part";
  readonly index: Figure;
  /** For a range both ends' predicates; equal when the outcome is already certain. */
  readonly predicate:
    | { readonly kind: "final"; readonly predicate: Predicate }
    | { readonly kind: "range"; readonly lowest: Predicate; readonly highest: Predicate };
  readonly answered: number;
  readonly total: number;
  /** Groups without a question in scope are left out. */
  readonly groups: readonly GroupScore[];
}
