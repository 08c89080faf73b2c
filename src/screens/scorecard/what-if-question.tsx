import { memo } from "react";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { valueInWords, valueLabel } from "#core/report/figure-words.ts";
import { questionName } from "#core/report/question-words.ts";
import { reachableValues } from "#core/scoring/steps.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { type LevelOption, LevelPicker } from "#ui/level-picker.tsx";

interface WhatIfQuestionProps {
  readonly question: Question;
  readonly questionnaire: Questionnaire;
  readonly scale: { readonly min: number; readonly max: number };
  /** What the answer gives; null while unanswered. */
  readonly real: Fraction | null;
  /** What is tried in its place; null while nothing is. */
  readonly tried: Fraction | null;
  readonly onChoose: (question: QuestionId, value: Fraction) => void;
}

/** Drawn anew only when its own level changes: there are dozens of them. */
export const WhatIfQuestion = memo(function WhatIfQuestion(props: WhatIfQuestionProps) {
  const { question, real, tried, scale, onChoose } = props;
  const values = optionValues(props);
  const chosen = tried ?? real;
  return (
    <div className="what-if__question">
      <p>
        {question.id}. {questionName({ question })}
        {tried !== null && (
          <span className="what-if__changed">
            {" "}
            diubah, aslinya {real === null ? "belum dijawab" : valueInWords(question.indicator, real)}
          </span>
        )}
      </p>
      <LevelPicker
        legend={`Tingkat andai-andai ${question.id}. ${questionName({ question })}`}
        options={values.map((value) => optionOf(question, value, real))}
        scale={scale}
        chosen={chosen?.toFraction() ?? null}
        origin={real?.toFraction() ?? null}
        onChoose={(key) => {
          const value = values.find((one) => one.toFraction() === key);
          if (value !== undefined) {
            onChoose(question.id, value);
          }
        }}
      />
    </div>
  );
});

/** Where steps end, and where the answer stands if that is between two of them. */
function optionValues({ questionnaire, question, real, tried }: WhatIfQuestionProps): readonly Fraction[] {
  const values = [...reachableValues(questionnaire, question.indicator)];
  for (const one of [real, tried]) {
    if (one !== null && !values.some((value) => value.equals(one))) {
      values.push(one);
    }
  }
  return values.sort((one, other) => one.compare(other));
}

function optionOf({ indicator }: Question, value: Fraction, real: Fraction | null): LevelOption {
  const label = valueLabel(indicator, value);
  return {
    key: value.toFraction(),
    value: value.valueOf(),
    shown: valueInWords(indicator, value),
    label: real?.equals(value) ? `${label}, jawaban asli` : label,
  };
}
