import type { Assessment } from "#core/assessment/assessment.ts";
import type { Day } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { questionsInScope, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import type { Figure, Scorecard } from "#core/scoring/scorecard.ts";
import { Fraction } from "#core/shared/exact.ts";
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
  /** Counted, but their question does not stand where they start from. */
  readonly unsupported: readonly KeptAction[];
  readonly slipping: readonly KeptAction[];
  /** What all but the cancelled cost together. */
  readonly cost: number;
  /** What one action alone adds to the lower end of the index, from how things stand. */
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
    unsupported: whole.unsupported,
    slipping: slippingActions(actions, today),
    cost: actions.reduce((total, { cost, state }) => total + (state === "batal" ? 0 : cost), 0),
    gainOf: (action) =>
      action.state === "batal"
        ? new Fraction(0)
        : lowestOf(outcome([action], { kind: "all" }).scorecard.index).sub(lowestOf(now.index)),
    outcomeOf: (counted) => outcome(actions, counted).scorecard,
  };
}

/** What is certain of a figure. */
export function lowestOf(figure: Figure): Fraction {
  return figure.kind === "final" ? figure.exact : figure.lowest;
}

function dueDay({ by }: KeptAction): string {
  return by ?? "9999-12-31";
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}
