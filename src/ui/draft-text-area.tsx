import { ElsewhereNotice } from "./elsewhere-notice.tsx";
import type { FieldTexts } from "./field.tsx";
import { TextArea } from "./text-area.tsx";
import { useDraftText } from "./use-draft-text.ts";

interface DraftTextAreaProps extends FieldTexts {
  readonly value: string;
  /** What the text was and what it is now; after a pause in typing, and whenever the field or the page is left. */
  readonly onKeep: (before: string, after: string) => void;
  readonly maxLength?: number;
}

/** Text of any length that is kept as it is typed. */
export function DraftTextArea({ value, onKeep, ...field }: DraftTextAreaProps) {
  const draft = useDraftText<HTMLTextAreaElement>(value, onKeep);
  return (
    <>
      <TextArea {...field} {...draft.field} />
      <ElsewhereNotice draft={draft} />
    </>
  );
}
