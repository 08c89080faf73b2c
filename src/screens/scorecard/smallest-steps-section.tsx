import { useCallback, useState } from "react";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { predicateFor } from "#core/scoring/predicate.ts";
import { type SmallestSteps, smallestSteps } from "#core/scoring/smallest-steps.ts";
import { earnedPredicates, firstGoal, readGoal } from "#core/scoring/wanted-goal.ts";
import { displayIndonesian, Fraction } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { GoalChoice } from "#ui/goal-choice.tsx";
import { useIdleValue } from "#ui/use-idle-value.ts";
import type { ScorecardFacts } from "./scorecard-facts.ts";
import { StepTable } from "./step-table.tsx";

interface SmallestStepsSectionProps {
  readonly facts: ScorecardFacts;
  /** Takes the steps over into the what-if. */
  readonly onTry: (levels: ReadonlyMap<QuestionId, Fraction>) => void;
}

/** The fewest steps that lead to a wanted index or predicate. */
export function SmallestStepsSection({ facts, onTry }: SmallestStepsSectionProps) {
  const [wanted, setWanted] = useState(() => firstGoal(facts));
  const goal = readGoal(facts.questionnaire, wanted);
  return (
    <section aria-labelledby="termurah">
      <h2 id="termurah" tabIndex={-1}>
        Cara termurah mencapai sasaran
      </h2>
      <p className="quiet">
        Himpunan langkah paling sedikit yang membawa indeks ke sasaran, dihitung tepat.
        {facts.scorecard.index.kind === "range" &&
          ` Yang belum dijawab dihitung dari nilai terendah, ${facts.scale.min}.`}
      </p>
      <GoalChoice
        predicates={earnedPredicates(facts.questionnaire).map((one) => ({
          name: one.name,
          label: `${one.name} (${displayIndonesian(one.goal)})`,
        }))}
        wanted={wanted}
        onWant={setWanted}
        error={goal.kind === "wrong" ? goal.sentence : null}
      />
      {goal.kind === "goal" && <Steps facts={facts} goalText={goal.index.toFraction()} onTry={onTry} />}
    </section>
  );
}

/** The goal comes as text, so that the same goal is the same property. */
function Steps({ facts, goalText, onTry }: SmallestStepsSectionProps & { readonly goalText: string }) {
  const { questionnaire, values, inScope } = facts;
  const found = useIdleValue(
    useCallback(
      () => smallestSteps(questionnaire, values, inScope, new Fraction(goalText)),
      [questionnaire, values, inScope, goalText],
    ),
  );
  const result = found.value;
  return (
    <div aria-busy={found.isPending}>
      <p role="status" className="smallest-steps__result">
        {result === null || found.isPending ? "Menghitung…" : sentenceOf(facts, result)}
      </p>
      {result?.kind === "steps" && (
        <>
          <StepTable facts={facts} caption="Cara termurah" steps={result.steps} countsSteps />
          <p className="smallest-steps__way">
            <Button onClick={() => onTry(new Map(result.steps.map((step) => [step.question, step.to])))}>
              Coba di andai-andai
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

function sentenceOf({ questionnaire, noun }: ScorecardFacts, result: SmallestSteps): string {
  switch (result.kind) {
    case "reached-already":
      return `Sudah tercapai: indeks sekurang-kurangnya ${displayIndonesian(result.index)}.`;
    case "unreachable":
      return `Tidak dapat dicapai: dengan semua ${noun} di nilai tertingginya pun indeksnya ${displayIndonesian(result.highest)}.`;
    case "steps": {
      const { name } = predicateFor(questionnaire, result.index);
      return `${result.stepCount} langkah pada ${result.steps.length} ${noun} membawa indeks ke ${displayIndonesian(result.index)} (${name}).`;
    }
  }
}
