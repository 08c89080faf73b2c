import { useCallback } from "react";
import { LONGEST_TEXT } from "#core/assessment/answer.ts";
import type { TextPart } from "#core/assessment/change.ts";
import { Button } from "#ui/button.tsx";
import { ElsewhereNotice } from "#ui/elsewhere-notice.tsx";
import { formatCount } from "#ui/format.ts";
import { TextArea } from "#ui/text-area.tsx";
import { useDraftText } from "#ui/use-draft-text.ts";
import { nextPlaceholder, placeholdersIn, withTemplate } from "./placeholders.ts";
import type { AnswerEdits } from "./use-answer-edits.ts";

interface ExplanationPartProps {
  readonly label: string;
  readonly hint: string;
  readonly template: string;
  readonly field: TextPart;
  readonly value: string;
  readonly edits: AnswerEdits;
}

/** A text with a template whose blanks can be jumped to one after the other. */
export function ExplanationPart({ label, hint, template, field, value, edits }: ExplanationPartProps) {
  const keep = useCallback(
    (before: string, after: string) => edits.setText(field, before, after),
    [edits, field],
  );
  const draft = useDraftText<HTMLTextAreaElement>(value, keep, LONGEST_TEXT, `${edits.place} ${field}`);
  const area = draft.field.ref;
  const blanks = placeholdersIn(draft.text).length;
  const insert = () => {
    const before = area.current?.value ?? draft.text;
    const start = before.trim() === "" ? 0 : before.trimEnd().length;
    draft.replace(withTemplate(before, template));
    selectBlank(area.current, start);
  };
  return (
    <div className="explanation-part">
      <TextArea label={label} hint={hint} error={draft.problem} {...draft.field} />
      <div className="explanation-part__foot">
        <Button kind="plain" onClick={insert}>
          Pakai templat {label.toLowerCase()}
        </Button>
        {blanks > 0 && (
          <Button kind="plain" onClick={() => selectBlank(area.current, area.current?.selectionEnd ?? 0)}>
            Ke isian berikutnya ({blanks})
          </Button>
        )}
        {draft.text !== "" && (
          <span className="quiet explanation-part__count">{formatCount(draft.text.length)} karakter</span>
        )}
      </div>
      <ElsewhereNotice draft={draft} />
    </div>
  );
}

/** Selected, so that what is typed next takes its place. */
function selectBlank(area: HTMLTextAreaElement | null, from: number) {
  if (area === null) {
    return;
  }
  area.focus();
  const blank = nextPlaceholder(area.value, from);
  if (blank !== null) {
    area.setSelectionRange(blank.start, blank.end);
  }
}
