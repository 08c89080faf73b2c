import { useState } from "react";
import { isInScope } from "#core/assessment/assessment.ts";
import { RecordId } from "#core/assessment/assessment-record.ts";
import type { PlanAction } from "#core/plan/plan-action.ts";
import { DEFAULT_COST } from "#core/plan/step-cost.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { valueInWords } from "#core/report/figure-words.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { questionsInScope } from "#core/scoring/score-assessment.ts";
import { climbsOf } from "#core/scoring/steps.ts";
import { exactText, type Fraction } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { planEdit } from "./plan-edits.ts";

interface OwnStepProps extends AssessmentView {
  /** Where the plan leads by itself. */
  readonly planned: ReadonlyMap<QuestionId, Fraction>;
  readonly newId: () => string;
}

/** A step that the person chooses: whichever indicator, whichever value above where the plan leads it. */
export function OwnStep({ questionnaire, assessment, onEdit, planned, newId }: OwnStepProps) {
  const climbs = climbsOf(questionnaire, planned, questionsInScope(questionnaire, assessment.details)).filter(
    ({ targets }) => targets.length > 0,
  );
  const [wanted, setWanted] = useState<string | null>(null);
  const [level, setLevel] = useState<string | null>(null);
  const climb = climbs.find(({ question }) => question === wanted) ?? climbs[0];
  const questions = questionsOf(questionnaire).filter(({ indicator }) =>
    isInScope(assessment.details, indicator.number),
  );
  const question = questions.find(({ id }) => id === climb?.question);
  if (climb === undefined || question === undefined) {
    return (
      <p className="quiet">Semua indikator sudah di nilai tertingginya, atau rencana membawanya ke sana.</p>
    );
  }
  const to = climb.targets.find((target) => target.toFraction() === level) ?? climb.targets[0];
  const add = () => {
    if (to === undefined) {
      return;
    }
    const action: PlanAction = {
      question: climb.question,
      from: climb.fromUnanswered ? null : exactText(climb.from),
      to: exactText(to),
      what: "",
      who: "",
      by: null,
      cost: DEFAULT_COST,
      evidence: "",
      state: "belum",
    };
    onEdit([planEdit(assessment, RecordId.parse(`langkah-${newId()}`), action, null)]);
  };
  return (
    <div className="plan__own">
      <SelectField
        label="Indikator"
        value={climb.question}
        onChange={(event) => setWanted(event.currentTarget.value)}
        options={questions
          .filter(({ id }) => climbs.some((one) => one.question === id))
          .map(({ id, indicator }) => ({ value: id, label: `${id}. ${indicator.shortName}` }))}
      />
      <SelectField
        label="Ke tingkat"
        value={to?.toFraction() ?? ""}
        onChange={(event) => setLevel(event.currentTarget.value)}
        options={climb.targets.map((target) => ({
          value: target.toFraction(),
          label: valueInWords(question.indicator, target),
        }))}
      />
      <Button onClick={add}>Tambah langkah</Button>
    </div>
  );
}
