import type { MergedIn } from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { HandedOutTask, ImportRecord } from "#core/assessment/import-record.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { ArrivedFile } from "#core/exchange/arrived-file.ts";
import type { ImportPlan } from "#core/exchange/plan-import.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";

/** To the worker: a copy of typed values of this app's own page. */
export type IncomingRequest =
  | ({ readonly kind: "plan" } & PlanRequest)
  | ({ readonly kind: "take-in" } & TakeInRequest);

/** Nothing is stored by it. */
export interface PlanRequest {
  readonly questionnaire: Questionnaire;
  readonly ours: AssessmentCopy;
  readonly handedOut: readonly HandedOutTask[];
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

export interface Incoming {
  readonly files: readonly ArrivedFile[];
  readonly plan: ImportPlan;
  /** Of the files that the plan takes, in the order of its copies; ours is not among them. */
  readonly senders: readonly string[];
}

export interface IncomingProgress {
  readonly done: number;
  readonly note: string;
}
