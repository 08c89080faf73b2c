import type { MergedIn } from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { HandedOutTask, ImportRecord } from "#core/assessment/import-record.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Look } from "#screens/exchange/look.ts";

/** To the worker: a copy of typed values of this app's own page. */
export type IncomingRequest =
  | ({ readonly kind: "plan" } & PlanRequest)
  | ({ readonly kind: "take-in" } & TakeInRequest);

/** Nothing is stored by it. */
export interface PlanRequest {
  readonly questionnaire: Questionnaire;
  readonly ours: AssessmentCopy;
  readonly handedOut: readonly HandedOutTask[];
  /** What was taken back of them can be brought again. */
  readonly imports: readonly ImportRecord[];
  readonly kept: ReadonlySet<Sha256>;
  readonly files: readonly File[];
  /** Whether those that only look as if they came from here are taken, too. */
  readonly takesLookAlikes: boolean;
}

/** What was kept in the files that the worker planned with is kept before. */
export interface TakeInRequest {
  readonly merged: MergedIn;
  readonly summary: AssessmentSummary;
  readonly record: ImportRecord;
}

export type Incoming = Omit<Look, "takeIn">;

export interface IncomingProgress {
  readonly done: number;
  readonly note: string;
}
