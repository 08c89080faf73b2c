import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Fraction } from "#core/shared/exact.ts";
import type { CostedStep } from "./minimal-plan.ts";

/**
 * What a plan still lacks for these steps, given where it leads by itself: nothing of a step that it takes already, and only the rest
 * of one that it takes in part, so that nothing is planned twice.
 */
export function stepsToAdd(
  steps: readonly CostedStep[],
  planned: ReadonlyMap<QuestionId, Fraction>,
): readonly CostedStep[] {
  return steps.flatMap((step) => {
    const reached = planned.get(step.question);
    return reached === undefined || reached.compare(step.from) <= 0 ? [step] : restOf(step, reached);
  });
}

function restOf(step: CostedStep, reached: Fraction): readonly CostedStep[] {
  const parts = step.parts.filter(({ to }) => to.compare(reached) > 0);
  return parts.length === 0
    ? []
    : [
        {
          ...step,
          from: reached,
          fromUnanswered: false,
          parts,
          stepCount: parts.length,
          cost: parts.reduce((total, { cost }) => total + cost, 0),
          gain: step.gain.mul(step.to.sub(reached)).div(step.to.sub(step.from)),
        },
      ];
}
