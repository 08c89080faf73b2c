import "./pill-choice.css";

interface PillChoiceProps {
  readonly legend: string;
  /** Tells the radio buttons of this group from others on the screen. */
  readonly name: string;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    /** How many it would show; null where that says nothing. */
    readonly count: number | null;
    /** What is counted, for whoever does not see that it stands in the pill. */
    readonly counted?: string;
  }[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** One of a few filters or views: radio buttons in the shape of pills, each with its count. */
export function PillChoice({ legend, name, choices, value, onChoose }: PillChoiceProps) {
  return (
    <fieldset className="pills">
      <legend className="visually-hidden">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="pills__one" data-empty={choice.count === 0 ? "" : undefined}>
          <input
            type="radio"
            name={name}
            className="pills__radio"
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>{choice.label}</span>{" "}
          {choice.count !== null && (
            <span className="pills__count">
              {choice.count}
              {choice.counted !== undefined && <span className="visually-hidden"> {choice.counted}</span>}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
