import { ElsewhereNotice } from "./elsewhere-notice.tsx";
import type { FieldTexts } from "./field.tsx";
import { TextField } from "./text-field.tsx";
import { useDraftText } from "./use-draft-text.ts";

interface DraftTextFieldProps extends FieldTexts {
  readonly value: string;
  /** What the text was and what it is now; after a pause in typing, and whenever the field or the page is left. */
  readonly onKeep: (before: string, after: string) => void;
  readonly maxLength?: number;
  readonly inputMode?: "text" | "decimal";
}

/** One line of text that is kept as it is typed. */
export function DraftTextField({ value, onKeep, ...field }: DraftTextFieldProps) {
  const draft = useDraftText<HTMLInputElement>(value, onKeep);
  return (
    <>
      <TextField {...field} {...draft.field} autoComplete="off" />
      <ElsewhereNotice draft={draft} />
    </>
  );
}
