import { useState } from "react";
import { criteriaOfStanding } from "#core/assessment/answer.ts";
import { scaleProblem } from "#core/questionnaire/scale.ts";
import { exactText, parseExact } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { TextField } from "#ui/text-field.tsx";
import { readDecimal, writeDecimal } from "./decimal-text.ts";
import type { StandingChoicesProps } from "./standing-choices.tsx";

/** Any value on the scale, as a decimal. */
export default function ValueChoice({ questionnaire, answer, edits }: StandingChoicesProps) {
  const { standing } = answer;
  const [text, setText] = useState(standing.kind === "by-hand" ? writeDecimal(standing.level) : "");
  const [problem, setProblem] = useState<string | null>(null);
  const { min, max } = questionnaire.scale;
  const set = () => {
    const level = readDecimal(text);
    const fits = level !== null && scaleProblem(questionnaire, parseExact(level)) === null;
    setProblem(
      fits ? null : `Tulis angka antara ${writeDecimal(min)} dan ${writeDecimal(max)}, misalnya 2,75.`,
    );
    if (fits) {
      const criteria = criteriaOfStanding(standing);
      edits.setStanding({ kind: "by-hand", level: exactText(parseExact(level)), criteria });
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <TextField
        label="Nilai yang ditetapkan"
        error={problem}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        inputMode="decimal"
        autoComplete="off"
      />
      <Button submits>Tetapkan nilai</Button>
    </form>
  );
}
