import type { QuestionState } from "#core/scoring/question-states.ts";
import { INDICATOR_FILTERS } from "./indicator-filters.ts";

interface FilterBarProps {
  readonly states: readonly QuestionState[];
  readonly chosen: string;
  readonly onChoose: (filter: string) => void;
}

/** One filter at a time, each with how many it leaves. */
export function FilterBar({ states, chosen, onChoose }: FilterBarProps) {
  return (
    <fieldset className="filters">
      <legend className="visually-hidden">Saring indikator</legend>
      {INDICATOR_FILTERS.map(({ id, name, passes }) => {
        const count = states.filter(passes).length;
        return (
          <label key={id} className="filters__one" data-empty={count === 0 ? "" : undefined}>
            <input
              type="radio"
              name="saring"
              className="filters__radio"
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            <span>{name}</span> <span className="filters__count">{count}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
