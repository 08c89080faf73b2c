import type { Question } from "#core/questionnaire/questions.ts";
import { valueInWords } from "#core/report/figure-words.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { LevelChip } from "#ui/level-chip.tsx";
import { levelInWords } from "./consolidation-words.ts";

export interface NumberScale {
  readonly min: number;
  readonly max: number;
}

interface ValueChipProps {
  readonly question: Question;
  /** Null while unanswered. */
  readonly value: Fraction | null;
  readonly scale: NumberScale;
}

/** A value of one question on its colour. */
export function ValueChip({ question, value, scale }: ValueChipProps) {
  return (
    <LevelChip
      value={value?.valueOf() ?? null}
      scale={scale}
      label={levelInWords(question, value)}
      {...(value === null ? {} : { shown: valueInWords(question.indicator, value) })}
    />
  );
}
