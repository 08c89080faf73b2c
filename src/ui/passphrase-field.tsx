import { useState } from "react";
import { TextField } from "./text-field.tsx";
import { Tick } from "./tick.tsx";

interface PassphraseFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Whether one is made up here, or one that exists is asked for. */
  readonly isNew?: boolean;
  readonly takesFocus?: boolean;
}

/** One secret line, hidden until the person wants to see what was typed. */
export function PassphraseField(props: PassphraseFieldProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <TextField
        label={props.label}
        hint={props.hint}
        error={props.error}
        type={isShown ? "text" : "password"}
        value={props.value}
        autoComplete={props.isNew === true ? "new-password" : "off"}
        autoCapitalize="none"
        spellCheck={false}
        data-first-focus={props.takesFocus === true ? "" : undefined}
        onChange={(event) => props.onValue(event.currentTarget.value)}
      />
      <Tick
        label="Tampilkan kata sandi"
        checked={isShown}
        onChange={(event) => setIsShown(event.currentTarget.checked)}
      />
    </>
  );
}
