import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { figureInWords, indexScale, spanOfFigure } from "#core/report/figure-words.ts";
import type { Figure } from "#core/scoring/scorecard.ts";
import { displayIndonesian, type ExactText, parseExact } from "#core/shared/exact.ts";
import { RangeBar } from "#ui/range-bar.tsx";

interface IndexBarProps {
  readonly questionnaire: Questionnaire;
  readonly index: Figure;
  readonly target: ExactText | null;
}

/** The index on its scale, with the borders of the predicates and the target. */
export function IndexBar({ questionnaire, index, target }: IndexBarProps) {
  const { min, max, thresholds } = indexScale(questionnaire);
  const borders = thresholds.filter((one) => one.min > min);
  const { low, high } = spanOfFigure(index);
  const goal = target === null ? null : parseExact(target);
  const words = [
    `${questionnaire.indexName} ${figureInWords(index)} pada skala ${min} sampai ${max}.`,
    ...borders.map((border) => `${border.name} mulai ${borderInWords(questionnaire, border.name)}.`),
    goal === null ? "" : `Sasaran ${displayIndonesian(goal)}.`,
  ];
  return (
    <div className="overview__bar">
      <RangeBar
        label={words.join(" ").trim()}
        scale={{ min, max }}
        thresholds={borders.map((border) => border.min)}
        mark={{ from: low, to: high }}
        goal={goal?.valueOf() ?? null}
        notes={borders.map((border) => ({ at: border.min, text: borderInWords(questionnaire, border.name) }))}
      />
      {goal !== null && (
        <p className="quiet overview__goal">
          <span className="overview__goal-mark" aria-hidden="true" /> Sasaran {displayIndonesian(goal)}
        </p>
      )}
    </div>
  );
}

function borderInWords(questionnaire: Questionnaire, name: string): string {
  const predicate = questionnaire.predicates.find((one) => one.name === name);
  return predicate === undefined ? "" : displayIndonesian(parseExact(predicate.min));
}
