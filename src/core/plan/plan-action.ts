import * as z from "zod/mini";
import { Day } from "#core/evidence/evidence-item.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { CarriedYear } from "#core/records/carried-year.ts";
import { ExactText } from "#core/shared/exact.ts";
import { CostClass } from "./step-cost.ts";

/** How far an action is. Cancelled ones stay in the plan and count for nothing. */
export const ActionState = z.enum(["belum", "berjalan", "selesai", "batal"]);
export type ActionState = z.infer<typeof ActionState>;

const LONGEST_LINE = 200;
const LONGEST_TEXT = 2000;

const fields = {
  /** The value it starts from; null where the question was unanswered when it was planned. */
  from: z.nullable(ExactText),
  /** The value it leads to. */
  to: ExactText,
  what: z.string().check(z.maxLength(LONGEST_TEXT)),
  /** The OPD or unit that does it; empty while nobody was named. */
  who: z.string().check(z.maxLength(LONGEST_LINE)),
  /** The last day; null while none was set. */
  by: z.nullable(Day),
  cost: CostClass,
  /** What will prove it. */
  evidence: z.string().check(z.maxLength(LONGEST_TEXT)),
  state: ActionState,
  carriedFrom: CarriedYear,
};

/** An action without its question, as a record of that question keeps it. */
export const PlanActionBody = z.readonly(z.strictObject(fields));
export type PlanActionBody = z.infer<typeof PlanActionBody>;

/** One step of the way to the wanted index: what is done, by whom, until when, and which level of which question it reaches. */
export const PlanAction = z.readonly(z.strictObject({ question: QuestionId, ...fields }));
export type PlanAction = z.infer<typeof PlanAction>;

/** Still to be done. */
export function isOpen({ state }: PlanAction): boolean {
  return state === "belum" || state === "berjalan";
}
