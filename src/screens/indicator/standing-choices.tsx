import { lazy } from "react";
import { type Answer, criteriaOfStanding, UNANSWERED } from "#core/assessment/answer.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { valueInWords } from "#core/report/figure-words.ts";
import { valueByRule } from "#core/scoring/answer-value.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { Tick } from "#ui/tick.tsx";
import { WhenNear } from "#ui/when-near.tsx";
import type { AnswerEdits } from "./use-answer-edits.ts";

/** Seldom opened, and closed nothing in it is near. */
const LevelChoice = lazy(() => import("./level-choice.tsx"));
const ValueChoice = lazy(() => import("./value-choice.tsx"));

export interface StandingChoicesProps {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly answer: Answer;
  readonly value: Fraction | null;
  readonly edits: AnswerEdits;
}

/** The ways to answer that are no tick of a criterion: that nothing stands, or a level set by hand. */
export function StandingChoices(props: StandingChoicesProps) {
  const { question } = props;
  const hasCriteria = question.indicator.levels.some((level) => level.criteria.length > 0);
  return (
    <div className="ladder__choices">
      {hasCriteria && <NothingStands {...props} />}
      <Disclosure summary="Tetapkan tingkat tanpa centang">
        <p>
          Untuk tingkat yang sudah pasti dari sumber lain. Centang tetap disimpan, tetapi nilainya mengikuti
          yang ditetapkan di sini, dan laporan menyebutkannya.
        </p>
        <WhenNear placeholder={null}>
          {question.indicator.valueRule.kind === "level" ? (
            <LevelChoice {...props} />
          ) : (
            <ValueChoice {...props} />
          )}
        </WhenNear>
      </Disclosure>
    </div>
  );
}

/** Considered, and nothing stands: an answer, unlike no answer. */
function NothingStands({ questionnaire, question, answer, edits }: StandingChoicesProps) {
  const { standing } = answer;
  const isChosen = standing.kind === "ticked" && standing.criteria.length === 0;
  const lowest = valueByRule(questionnaire, question, {
    ...answer,
    standing: { kind: "ticked", criteria: [] },
  });
  const choose = () => {
    const given = criteriaOfStanding(standing).length;
    const sentence = given > 0 ? `${given} centang dihapus.` : undefined;
    edits.setStanding(isChosen ? UNANSWERED : { kind: "ticked", criteria: [] }, sentence);
  };
  const unit = question.indicator.valueRule.kind === "items" ? "butir" : "kriteria";
  return (
    <Tick
      label={`Tidak satu pun ${unit} terpenuhi`}
      hint={
        lowest === null
          ? undefined
          : `Indikator ini dijawab dengan nilai ${valueInWords(question.indicator, lowest)}.`
      }
      checked={isChosen}
      onChange={choose}
    />
  );
}
