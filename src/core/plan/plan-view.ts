import type { Assessment } from "#core/assessment/assessment.ts";
import type { Day } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsInScope, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import type { Figure, Scorecard } from "#core/scoring/scorecard.ts";
import { Fraction, parseExact } from "#core/shared/exact.ts";
import { type Counted, planOutcome } from "./plan-outcome.ts";
import { type KeptAction, planActionsOf } from "./plan-record.ts";
import { slippingActions } from "./slipping-actions.ts";

/** The plan of an assessment with where it leads. */
export interface PlanView {
  /** Those due first at the front, those without a day last. */
  readonly actions: readonly KeptAction[];
  readonly now: Scorecard;
  /** Once everything but the cancelled is done. */
  readonly whole: Scorecard;
  /** Where each question stands then; unanswered ones are missing. */
  readonly plannedValues: ReadonlyMap<QuestionId, Fraction>;
  /** Counted, but their question does not stand where they start from. */
  readonly unsupported: readonly KeptAction[];
  readonly slipping: readonly KeptAction[];
  /** What all but the cancelled cost together. */
  readonly cost: number;
  /** What one action adds to the lower end of the index, from how things stand and what the plan does with its question before. */
  readonly gainOf: (action: KeptAction) => Fraction;
  readonly outcomeOf: (counted: Counted) => Scorecard;
}

/** Everything about the plan, exact. `today` is a day where the person is. */
export function viewPlan(questionnaire: Questionnaire, assessment: Assessment, today: Day): PlanView {
  const values = valuesOfAssessment(questionnaire, assessment);
  const inScope = questionsInScope(questionnaire, assessment.details);
  const actions = [...planActionsOf(assessment)].sort(
    (one, other) => dueDay(one).localeCompare(dueDay(other)) || compare(one.question, other.question),
  );
  const now = scoreValues(questionnaire, values, inScope);
  const outcome = (some: readonly KeptAction[], counted: Counted) =>
    planOutcome(questionnaire, values, inScope, some, counted);
  const whole = outcome(actions, { kind: "all" });
  return {
    actions,
    now,
    whole: whole.scorecard,
    plannedValues: whole.values,
    unsupported: whole.unsupported,
    slipping: slippingActions(actions, today),
    cost: actions.reduce((total, { cost, state }) => total + (state === "batal" ? 0 : cost), 0),
    gainOf: (action) => {
      if (action.state === "batal") {
        return new Fraction(0);
      }
      const before = actions.filter((one) => one.question === action.question && isBefore(one, action));
      const lowestWith = (some: readonly KeptAction[]) =>
        lowestOf(outcome(some, { kind: "all" }).scorecard.index);
      return lowestWith([...before, action]).sub(lowestWith(before));
    },
    outcomeOf: (counted) => outcome(actions, counted).scorecard,
  };
}

/** What is certain of a figure. */
export function lowestOf(figure: Figure): Fraction {
  return figure.kind === "final" ? figure.exact : figure.lowest;
}

/** Whether that action ends where the other begins, or below. */
function isBefore(one: KeptAction, other: KeptAction): boolean {
  return other.from !== null && parseExact(one.to).compare(parseExact(other.from)) <= 0;
}

function dueDay({ by }: KeptAction): string {
  return by ?? "9999-12-31";
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}
