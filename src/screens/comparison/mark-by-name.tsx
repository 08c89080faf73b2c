import { useId, useMemo, useState } from "react";
import { columnAt } from "#core/comparison/comparison.ts";
import { MOST_RADAR_SERIES } from "#core/comparison/radar-of.ts";
import { Button } from "#ui/button.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { Compared } from "./compared.ts";
import type { ComparisonControl } from "./use-comparison.ts";

interface MarkByNameProps {
  readonly compared: Compared;
  readonly control: ComparisonControl;
  readonly onMark: (column: number) => void;
}

const MOST_OFFERED = 50;

/** Marks a column without looking for it on the map. */
export function MarkByName({ compared: { comparison }, control, onMark }: MarkByNameProps) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const list = useId();
  const offered = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    const fitting = (column: number) => columnAt(comparison, column).name.toLowerCase().includes(wanted);
    return Array.from(control.arrangement.order).filter(fitting).slice(0, MOST_OFFERED);
  }, [comparison, control.arrangement, text]);
  const mark = () => {
    const wanted = text.trim().toLowerCase();
    const exact = offered.find((column) => columnAt(comparison, column).name.toLowerCase() === wanted);
    const found = exact ?? (offered.length === 1 ? offered[0] : undefined);
    if (wanted === "" || found === undefined) {
      setError("Tulis nama yang cocok dengan satu kolom saja.");
      return;
    }
    setError(null);
    setText("");
    if (!control.marked.includes(found)) {
      onMark(found);
    }
  };
  return (
    <form
      className="comparison__mark-form"
      onSubmit={(event) => {
        event.preventDefault();
        mark();
      }}
    >
      <TextField
        label="Tandai kolom"
        hint={`Paling banyak ${MOST_RADAR_SERIES}. Dapat juga dari peta panas atau tabel.`}
        list={list}
        value={text}
        error={error}
        autoComplete="off"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <datalist id={list}>
        {offered.map((column) => (
          <option key={column} value={columnAt(comparison, column).name} />
        ))}
      </datalist>
      <Button submits>Tandai</Button>
    </form>
  );
}
