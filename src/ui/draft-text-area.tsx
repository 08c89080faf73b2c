import { ElsewhereNotice } from "./elsewhere-notice.tsx";
import type { FieldTexts } from "./field.tsx";
import { TextArea } from "./text-area.tsx";
import { useDraftText } from "./use-draft-text.ts";

interface DraftTextAreaProps extends FieldTexts {
  readonly value: string;
  /** What the text was and what it is now; after a pause in typing, and whenever the field or the page is left. */
  readonly onKeep: (before: string, after: string) => void;
  /** In characters. What is longer stays in the field, is not kept, and says so. */
  readonly longest: number;
  /** Its name among all fields: under it a text that is too long is found again after going elsewhere. */
  readonly place?: string;
}

/** Text of any length that is kept as it is typed. */
export function DraftTextArea({ value, onKeep, longest, place, error, ...field }: DraftTextAreaProps) {
  const draft = useDraftText<HTMLTextAreaElement>(value, onKeep, longest, place ?? null);
  return (
    <>
      <TextArea {...field} error={draft.problem ?? error} {...draft.field} />
      <ElsewhereNotice draft={draft} />
    </>
  );
}
