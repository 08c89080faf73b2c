import type { ReactNode } from "react";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { TextField } from "#ui/text-field.tsx";
import { askedOf, excessOfNote, namesIn, type OwnerText, withAsked } from "./owner-texts.ts";

interface AskedFieldsProps {
  readonly indicator: QuestionId;
  readonly text: OwnerText;
  readonly part: "deadline" | "note";
  readonly hint?: ReactNode;
  readonly onText: (text: OwnerText) => void;
}

const LABELS = { deadline: "Tenggat", note: "Catatan" } as const;

/** What is asked of one indicator: one field for all of its OPDs, or one for each where a table asks different things of them. */
export function AskedFields({ indicator, text, part, hint, onText }: AskedFieldsProps) {
  const label = `${LABELS[part]} indikator ${indicator}`;
  const type = part === "deadline" ? "date" : "text";
  const errorIn = (value: string) => (part === "note" ? excessOfNote(value) : null);
  if (text.each === undefined) {
    return (
      <TextField
        label={label}
        isLabelHidden
        type={type}
        hint={hint}
        error={errorIn(text[part])}
        value={text[part]}
        onChange={(event) => onText({ ...text, [part]: event.currentTarget.value })}
      />
    );
  }
  const fields = namesIn(text.owners).map((agency, place) => (
    <TextField
      key={agency}
      label={`${label} untuk ${agency}`}
      type={type}
      hint={place === 0 ? hint : undefined}
      error={errorIn(askedOf(text, agency)[part])}
      value={askedOf(text, agency)[part]}
      onChange={(event) => onText(withAsked(text, agency, { [part]: event.currentTarget.value }))}
    />
  ));
  return <div className="coordination__asked">{fields}</div>;
}
