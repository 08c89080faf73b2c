import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { RemarkIntent } from "#core/review/remark.ts";
import { Button } from "#ui/button.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { tooLong } from "#ui/too-long.ts";
import { useUnsentText } from "./use-unsent-text.ts";

/** One way to say the text: "Ajukan pertanyaan". */
export interface WayToSay {
  readonly intent: RemarkIntent;
  readonly label: string;
  /** False where the act says enough by itself, as accepting does. */
  readonly needsText: boolean;
}

interface RemarkFormProps {
  /** Tells this field from all others of the assessment. */
  readonly place: string;
  readonly label: string;
  readonly hint?: string;
  /** The first one is the main one; Control and Enter do it, too. */
  readonly ways: readonly WayToSay[];
  /** OPDs to choose one of, where several answer the question. */
  readonly agencies?: readonly string[];
  readonly onSay: (intent: RemarkIntent, text: string, agency: string | null) => void;
  readonly onCancel: () => void;
}

const LONGEST = 5_000;

/** A text and what it is meant as. What was begun and not said is there again when the person comes back. */
export function RemarkForm(props: RemarkFormProps) {
  const { place, label, hint, ways, agencies = [], onSay, onCancel } = props;
  const [text, setText] = useUnsentText(place);
  const [agency, setAgency] = useState("");
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const excess = tooLong(text, LONGEST);
  const say = ({ intent, needsText }: WayToSay) => {
    if (needsText && text.trim() === "") {
      setError("Tulis isinya dahulu, supaya yang membaca tahu apa yang dimaksud.");
      field.current?.focus();
      return;
    }
    if (excess !== null) {
      field.current?.focus();
      return;
    }
    setText("");
    onSay(intent, text, agency === "" ? null : agency);
  };
  const press = (event: KeyboardEvent) => {
    const [first] = ways;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && first !== undefined) {
      event.preventDefault();
      say(first);
    }
    if (event.key === "Escape") {
      onCancel();
    }
  };
  return (
    <div ref={form} className="remark-form">
      <TextArea
        ref={field}
        label={label}
        hint={hint}
        error={error ?? excess}
        rows={3}
        value={text}
        onChange={(event) => {
          setError(null);
          setText(event.currentTarget.value);
        }}
        onKeyDown={press}
      />
      {agencies.length > 1 && (
        <SelectField
          label="Untuk"
          value={agency}
          onChange={(event) => setAgency(event.currentTarget.value)}
          options={[
            { value: "", label: "Semua pengampu indikator ini" },
            ...agencies.map((name) => ({ value: name, label: name })),
          ]}
        />
      )}
      <p className="review-ways">
        {ways.map((way, order) => (
          <Button key={way.intent} kind={order === 0 ? "main" : "normal"} onClick={() => say(way)}>
            {way.label}
          </Button>
        ))}
        <Button kind="plain" onClick={onCancel}>
          Batal
        </Button>
      </p>
    </div>
  );
}
