import { useId } from "react";
import { LevelChip } from "./level-chip.tsx";
import "./level-picker.css";

export interface LevelOption {
  /** Told apart by this: "3", "7/2". */
  readonly key: string;
  readonly value: number;
  /** As it is written: "3", "3,50". */
  readonly shown: string;
  /** What is read out: "Tingkat 3, jawaban asli". */
  readonly label: string;
}

interface LevelPickerProps {
  /** What the levels are of: read out, not shown. */
  readonly legend: string;
  readonly options: readonly LevelOption[];
  readonly scale: { readonly min: number; readonly max: number };
  /** Null while none is chosen. */
  readonly chosen: string | null;
  /** Which one really stands, to be marked while another is chosen. */
  readonly origin: string | null;
  readonly onChoose: (key: string) => void;
}

/** One level out of a few, side by side: radio buttons that look like levels. */
export function LevelPicker({ legend, options, scale, chosen, origin, onChoose }: LevelPickerProps) {
  const name = useId();
  return (
    <fieldset className="level-picker">
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.key}
          className="level-picker__option"
          data-origin={option.key === origin && option.key !== chosen ? "" : undefined}
        >
          <input
            type="radio"
            className="level-picker__input"
            name={name}
            checked={option.key === chosen}
            onChange={() => onChoose(option.key)}
          />
          <LevelChip
            value={option.value}
            shown={option.shown}
            scale={scale}
            label={option.label}
            isFaint={option.key !== chosen}
          />
        </label>
      ))}
    </fieldset>
  );
}
