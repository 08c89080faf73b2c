import { Button } from "./button.tsx";
import { formatDate } from "./format.ts";
import "./offered-days.css";

interface OfferedDaysProps {
  /** "2026-11-25"; with none, nothing is shown. */
  readonly days: readonly string[];
  readonly onChoose: (day: string) => void;
}

/** Days found in a file, each to be taken with one press. Stands below a date field. */
export function OfferedDays({ days, onChoose }: OfferedDaysProps) {
  return days.length === 0 ? null : (
    <p className="offered-days">
      <span className="quiet">Ditemukan dalam berkas:</span>
      {days.map((day) => (
        <Button key={day} kind="plain" onClick={() => onChoose(day)}>
          Pakai {formatDate(day)}
        </Button>
      ))}
    </p>
  );
}
