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
  /** Whether a dialog begins there. */
  readonly takesFocus?: boolean;
  readonly inputMode?: "text" | "decimal";
}

/** One line of text that is kept as it is typed. */
export function DraftTextField({ value, onKeep, longest, error, takesFocus, ...field }: DraftTextFieldProps) {
  const draft = useDraftText<HTMLInputElement>(value, onKeep, longest);
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
