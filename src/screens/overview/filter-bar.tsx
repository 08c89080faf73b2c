import type { QuestionState } from "#core/scoring/question-states.ts";
import { PillChoice } from "#ui/pill-choice.tsx";
import { INDICATOR_FILTERS } from "./indicator-filters.ts";

interface FilterBarProps {
  readonly states: readonly QuestionState[];
  readonly chosen: string;
  readonly onChoose: (filter: string) => void;
}

/** One filter at a time, each with how many it leaves. */
export function FilterBar({ states, chosen, onChoose }: FilterBarProps) {
  return (
    <PillChoice
      legend="Saring indikator"
      name="saring"
      choices={INDICATOR_FILTERS.map(({ id, name, passes }) => ({
        value: id,
        label: name,
        count: states.filter(passes).length,
      }))}
      value={chosen}
      onChoose={onChoose}
    />
  );
}
