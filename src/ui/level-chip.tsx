import { levelStep } from "./level-step.ts";
import "./level-chip.css";

interface LevelChipProps {
  /** Null while unanswered: a dot in place of the digit. */
  readonly value: number | null;
  readonly scale: { readonly min: number; readonly max: number };
  /** What is read out: "Tingkat 3", "Belum dijawab". */
  readonly label: string;
  /** The value as it is written, where it is not whole: "3,25". */
  readonly shown?: string;
  /** A level that is not reached: its digit without its colour. */
  readonly isFaint?: boolean;
  readonly isLarge?: boolean;
}

/** A level as a digit on its colour. */
export function LevelChip({ value, scale, label, shown, isFaint = false, isLarge = false }: LevelChipProps) {
  const step = value === null || isFaint ? undefined : levelStep(value, scale);
  return (
    <span className={isLarge ? "level-chip level-chip--large" : "level-chip"} data-step={step}>
      <span aria-hidden="true">{value === null ? "·" : (shown ?? String(value))}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
