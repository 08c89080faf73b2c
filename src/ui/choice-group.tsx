import { type ReactNode, useId } from "react";
import { Icon } from "./icon.tsx";
import "./choice-group.css";
import "./field.css";
import "./tick.css";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: ReactNode;
}

interface ChoiceGroupProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly isLegendHidden?: boolean;
  /** Side by side, for a few short choices. */
  readonly inLine?: boolean;
}

/** One of several: radio buttons whose whole rows can be pressed. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const id = useId();
  const { legend, choices, value, onChoose, hint, error } = props;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="choice-group" aria-describedby={describedBy === "" ? undefined : describedBy}>
      <legend className={props.isLegendHidden ? "visually-hidden" : "choice-group__legend"}>{legend}</legend>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      <div className={props.inLine ? "choice-group__choices--line" : undefined}>
        {choices.map((choice) => (
          <OneChoice
            key={choice.value}
            {...choice}
            name={id}
            isChosen={choice.value === value}
            onChoose={() => onChoose(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface OneChoiceProps extends Choice<string> {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function OneChoice({ name, value, label, hint, isChosen, onChoose }: OneChoiceProps) {
  const id = `${name}-${value}`;
  return (
    <div className="tick">
      <input
        id={id}
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        onChange={onChoose}
        className="tick__box tick__box--round"
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label className="tick__label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="tick__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
