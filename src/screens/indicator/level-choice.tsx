import { criteriaOfStanding } from "#core/assessment/answer.ts";
import { ExactText } from "#core/shared/exact.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import type { StandingChoicesProps } from "./standing-choices.tsx";

/** One of the levels, whatever the ticks say. */
export default function LevelChoice({ question, answer, edits }: StandingChoicesProps) {
  const { standing } = answer;
  const criteria = criteriaOfStanding(standing);
  return (
    <ChoiceGroup
      legend="Tingkat yang ditetapkan"
      inLine
      value={standing.kind === "by-hand" ? standing.level : null}
      choices={question.indicator.levels.map(({ level }) => ({ value: String(level), label: String(level) }))}
      onChoose={(level) => edits.setStanding({ kind: "by-hand", level: ExactText.parse(level), criteria })}
    />
  );
}
