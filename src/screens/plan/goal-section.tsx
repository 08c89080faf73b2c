import { useCallback, useMemo, useState } from "react";
import { costInWords } from "#core/plan/action-words.ts";
import { type CostedStep, type MinimalPlan, minimalPlan } from "#core/plan/minimal-plan.ts";
import { CostClass, type StepCost } from "#core/plan/step-cost.ts";
import { stepsToAdd } from "#core/plan/steps-to-add.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { findQuestion } from "#core/questionnaire/questions.ts";
import { changeInWords, nameOf } from "#core/report/brief-words.ts";
import { valueInWords } from "#core/report/figure-words.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { predicateFor } from "#core/scoring/predicate.ts";
import { questionsInScope, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { earnedPredicates, firstGoal, readGoal } from "#core/scoring/wanted-goal.ts";
import { displayIndonesian, exactText, Fraction } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { GoalChoice } from "#ui/goal-choice.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { useIdleValue } from "#ui/use-idle-value.ts";
import { addSteps } from "./plan-edits.ts";

interface GoalSectionProps extends AssessmentView {
  /** Where the plan leads by itself. */
  readonly planned: ReadonlyMap<QuestionId, Fraction>;
  readonly newId: () => string;
}

/** From a wanted index to the cheapest steps that reach it, with what each costs by the person's own judgement. */
export function GoalSection(props: GoalSectionProps) {
  const { questionnaire } = props;
  const [wanted, setWanted] = useState(() => firstGoal(props));
  const goal = readGoal(questionnaire, wanted);
  return (
    <section aria-labelledby="rencana-sasaran">
      <h2 id="rencana-sasaran">Susun dari sasaran</h2>
      <p>
        Langkah termurah yang mencapai sasaran, dihitung tepat: tidak ada pilihan langkah lain yang lebih
        murah. Biaya setiap langkah dinilai sendiri, dari 1 sampai 5; hitungannya mengikuti.
      </p>
      <GoalChoice
        predicates={earnedPredicates(questionnaire).map((one) => ({
          name: one.name,
          label: `${one.name} (${displayIndonesian(one.goal)})`,
        }))}
        wanted={wanted}
        onWant={setWanted}
        error={goal.kind === "wrong" ? goal.sentence : null}
      />
      {goal.kind === "goal" && <Cheapest {...props} goalText={goal.index.toFraction()} />}
    </section>
  );
}

/** The goal comes as text, so that the same goal is the same property. */
function Cheapest(props: GoalSectionProps & { readonly goalText: string }) {
  const { questionnaire, assessment, onEdit, planned, newId, goalText } = props;
  const [costs, setCosts] = useState<readonly StepCost[]>([]);
  const values = useMemo(() => valuesOfAssessment(questionnaire, assessment), [questionnaire, assessment]);
  const found = useIdleValue(
    useCallback(
      () =>
        minimalPlan(questionnaire, {
          valueByQuestion: values,
          inScope: questionsInScope(questionnaire, assessment.details),
          goal: { kind: "index", index: new Fraction(goalText) },
          stepCosts: costs,
        }),
      [questionnaire, values, assessment.details, goalText, costs],
    ),
  );
  const result = found.value;
  const fresh = result?.kind === "steps" ? stepsToAdd(result.steps, planned) : [];
  return (
    <div aria-busy={found.isPending}>
      <p role="status" className="plan__result">
        {result === null || found.isPending ? "Menghitung…" : sentenceOf(props, result)}
      </p>
      {result?.kind === "steps" && (
        <>
          <StepsTable
            {...props}
            steps={result.steps}
            cost={result.cost}
            onCost={(cost) => setCosts([...costs, cost])}
          />
          <p>
            <Button
              kind="main"
              isOff={fresh.length === 0}
              onClick={() => onEdit(addSteps(assessment, fresh, newId))}
            >
              {fresh.length === 0
                ? "Semua langkah sudah dalam rencana"
                : `Masukkan ${fresh.length} langkah ke rencana`}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}

function sentenceOf({ questionnaire }: AssessmentView, result: MinimalPlan): string {
  switch (result.kind) {
    case "reached-already":
      return `Sudah tercapai: indeks sekurang-kurangnya ${displayIndonesian(result.index)}.`;
    case "unreachable":
      return `Tidak dapat dicapai: dengan semua indikator di nilai tertingginya pun indeksnya ${displayIndonesian(result.highest)}.`;
    case "steps": {
      const { name } = predicateFor(questionnaire, result.index);
      return `${result.steps.length} indikator dengan biaya ${result.cost} membawa indeks ke ${displayIndonesian(result.index)} (${name}).`;
    }
  }
}

interface StepsTableProps extends AssessmentView {
  readonly steps: readonly CostedStep[];
  /** Of all steps together. */
  readonly cost: number;
  readonly onCost: (cost: StepCost) => void;
}

/** A step over several levels costs what its levels cost together; each of them is judged on its own. */
function StepsTable({ questionnaire, steps, cost, onCost }: StepsTableProps) {
  const rows = steps.flatMap((step) => {
    const question = findQuestion(questionnaire, step.question);
    return question === null ? [] : [{ step, question }];
  });
  return (
    <>
      <DataTable
        caption="Langkah termurah"
        isCaptionHidden
        rows={rows}
        rowKey={({ step }) => step.question}
        columns={[
          {
            head: "Indikator",
            namesRow: true,
            cell: ({ question }) => `${question.id}. ${nameOf(question)}`,
          },
          {
            head: "Tingkat",
            cell: ({ step, question }) =>
              `${step.fromUnanswered ? "belum dijawab" : valueInWords(question.indicator, step.from)} → ${valueInWords(question.indicator, step.to)}`,
          },
          {
            head: "Biaya tiap tingkat",
            cell: ({ step, question }) => (
              <div className="plan__costs">
                {step.parts.map(({ to, cost: one }) => (
                  <SelectField
                    key={exactText(to)}
                    label={`Biaya indikator ${step.question} ke tingkat ${valueInWords(question.indicator, to)}`}
                    isLabelHidden
                    value={String(one)}
                    onChange={({ currentTarget: { value } }) =>
                      onCost({
                        question: step.question,
                        to: exactText(to),
                        cost: CostClass.parse(Number(value)),
                      })
                    }
                    options={COSTS.map((each) => ({
                      value: String(each),
                      label: `ke ${valueInWords(question.indicator, to)}: ${costInWords(each)}`,
                    }))}
                  />
                ))}
              </div>
            ),
          },
          { head: "Jumlah biaya", isNumber: true, cell: ({ step }) => step.cost },
          { head: "Indeks", isNumber: true, cell: ({ step }) => changeInWords(step.gain) },
        ]}
      />
      <p className="plan__sum">
        Jumlah biaya {rows.length} indikator: <b>{cost}</b>.
        {steps.some((step) => step.cost > DEAREST) &&
          ` Dalam rencana, langkah yang jumlah biayanya lebih dari ${DEAREST} dicatat dengan kelas ${DEAREST}.`}
      </p>
    </>
  );
}

const COSTS = [1, 2, 3, 4, 5];
const DEAREST = 5;
