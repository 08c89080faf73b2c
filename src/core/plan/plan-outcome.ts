import type { Day } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { type Fraction, parseExact } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { PlanAction } from "./plan-action.ts";

/** Which actions are taken to be done. */
export type Counted =
  /** All but the cancelled ones: where the plan leads. */
  | { readonly kind: "all" }
  | { readonly kind: "finished" }
  /** The finished ones, and all that are due on that day or before. */
  | { readonly kind: "due-by"; readonly day: Day };

export interface PlanOutcome<Action extends PlanAction> {
  readonly scorecard: Scorecard;
  /** Where each question stands then; unanswered ones are missing. */
  readonly values: ReadonlyMap<QuestionId, Fraction>;
  /** Counted, but what they start from is not reached: levels are cumulative, so they add nothing. */
  readonly unsupported: readonly Action[];
}

/**
 * The exact scorecard once the counted actions are done. An action counts where its question stands at what it starts from, or
 * above, by the answers or by other counted actions; it never lowers what stands already.
 */
export function planOutcome<Action extends PlanAction>(
  questionnaire: Questionnaire,
  valueByQuestion: ReadonlyMap<QuestionId, Fraction>,
  inScope: ReadonlySet<QuestionId> | undefined,
  actions: readonly Action[],
  counted: Counted,
): PlanOutcome<Action> {
  const lowest = scaleOf(questionnaire).min;
  const chosen = actions.filter((action) => isCounted(action, counted));
  const values = new Map(valueByQuestion);
  const unsupported: Action[] = [];
  for (const { id } of questionsOf(questionnaire)) {
    const own = chosen.filter(({ question }) => question === id);
    for (const action of own.sort(byStart)) {
      const reached = values.get(id) ?? lowest;
      const to = parseExact(action.to);
      if (startOf(action, lowest).compare(reached) > 0) {
        unsupported.push(action);
      } else if (to.compare(reached) > 0 || !values.has(id)) {
        values.set(id, to);
      }
    }
  }
  return { scorecard: scoreValues(questionnaire, values, inScope), values, unsupported };

  function byStart(one: Action, other: Action): number {
    return startOf(one, lowest).compare(startOf(other, lowest));
  }
}

function isCounted({ state, by }: PlanAction, counted: Counted): boolean {
  switch (counted.kind) {
    case "all":
      return state !== "batal";
    case "finished":
      return state === "selesai";
    case "due-by":
      return state === "selesai" || (state !== "batal" && by !== null && by <= counted.day);
    default:
      return unreachable(counted);
  }
}

function startOf({ from }: PlanAction, lowest: Fraction): Fraction {
  return from === null ? lowest : parseExact(from);
}
