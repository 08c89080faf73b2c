import { useCallback } from "react";
import { answerTo } from "#core/assessment/assessment.ts";
import { missingCounts } from "#core/scoring/missing-for-next-level.ts";
import { singleSteps } from "#core/scoring/steps.ts";
import { useIdleValue } from "#ui/use-idle-value.ts";
import type { ScorecardFacts } from "./scorecard-facts.ts";
import { StepTable } from "./step-table.tsx";

/** Each indicator's next step, the one that moves the index most first. */
export function SingleStepsSection({ facts }: { readonly facts: ScorecardFacts }) {
  const steps = useIdleValue(useCallback(() => stepsOf(facts), [facts])).value;
  return (
    <section aria-labelledby="langkah">
      <h2 id="langkah" tabIndex={-1}>
        Langkah yang paling menaikkan indeks
      </h2>
      <p className="quiet">
        Satu langkah menaikkan satu {facts.noun} ke tingkat berikutnya. Kenaikan yang sama diurutkan menurut
        kriteria yang kurang.
      </p>
      {steps === null && <p className="quiet">Menghitung…</p>}
      {steps?.length === 0 && <p>Semua {facts.noun} sudah berada di nilai tertinggi.</p>}
      {steps !== null && steps.length > 0 && (
        <StepTable
          facts={facts}
          caption="Langkah yang paling menaikkan indeks"
          steps={steps}
          countsSteps={false}
        />
      )}
    </section>
  );
}

function stepsOf({ questionnaire, values, inScope, assessment }: ScorecardFacts) {
  const missing = missingCounts(questionnaire, (question) => answerTo(assessment, question));
  return singleSteps(questionnaire, values, inScope, missing);
}
