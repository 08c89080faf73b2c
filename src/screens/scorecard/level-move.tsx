import type { Question } from "#core/questionnaire/questions.ts";
import { valueInWords, valueLabel } from "#core/report/figure-words.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { LevelChip } from "#ui/level-chip.tsx";

interface LevelMoveProps {
  readonly question: Question;
  /** Null while unanswered. */
  readonly from: Fraction | null;
  readonly to: Fraction;
  readonly scale: { readonly min: number; readonly max: number };
}

/** From one level to another. */
export function LevelMove({ question: { indicator }, from, to, scale }: LevelMoveProps) {
  return (
    <span className="level-move">
      <LevelChip
        value={from?.valueOf() ?? null}
        scale={scale}
        label={valueLabel(indicator, from)}
        {...(from === null ? {} : { shown: valueInWords(indicator, from) })}
      />
      <span aria-hidden="true">→</span>
      <span className="visually-hidden"> menjadi </span>
      <LevelChip
        value={to.valueOf()}
        scale={scale}
        label={valueLabel(indicator, to)}
        shown={valueInWords(indicator, to)}
      />
    </span>
  );
}
