import { ElsewhereNotice } from "./elsewhere-notice.tsx";
import type { FieldTexts } from "./field.tsx";
import { TextField } from "./text-field.tsx";
import { useDraftText } from "./use-draft-text.ts";

interface DraftTextFieldProps extends FieldTexts {
  readonly value: string;
  /** What the text was and what it is now; after a pause in typing, and whenever the field or the page is left. */
  readonly onKeep: (before: string, after: string) => void;
  /** In characters. What is longer stays in the field, is not kept, and says so. */
  readonly longest: number;
  /** Its name among all fields: under it a text that is too long is found again after going elsewhere. */
  readonly place?: string;
  /** Whether a dialog begins there. */
  readonly takesFocus?: boolean;
  readonly inputMode?: "text" | "decimal";
}

/** One line of text that is kept as it is typed. */
export function DraftTextField({
  value,
  onKeep,
  longest,
  place,
  error,
  takesFocus,
  ...field
}: DraftTextFieldProps) {
  const draft = useDraftText<HTMLInputElement>(value, onKeep, longest, place ?? null);
  return (
    <>
      <TextField
        {...field}
        error={draft.problem ?? error}
        {...draft.field}
        autoComplete="off"
        data-first-focus={takesFocus ? "" : undefined}
      />
      <ElsewhereNotice draft={draft} />
    </>
  );
}
