import { memo, useCallback } from "react";
import { LONGEST_TEXT } from "#core/assessment/answer.ts";
import { DraftTextArea } from "#ui/draft-text-area.tsx";
import { Icon } from "#ui/icon.tsx";
import type { AnswerEdits } from "./use-answer-edits.ts";

interface PrivateNotesProps {
  readonly value: string;
  readonly edits: AnswerEdits;
}

/** For the agency's own eyes. */
export default memo(function PrivateNotes({ value, edits }: PrivateNotesProps) {
  const keep = useCallback(
    (before: string, after: string) => edits.setText("privateNotes", before, after),
    [edits],
  );
  return (
    <section aria-labelledby="bagian-catatan" className="indicator__notes">
      <h2 id="bagian-catatan">
        <Icon name="lock" /> Catatan pribadi
      </h2>
      <DraftTextArea
        label="Catatan pribadi"
        isLabelHidden
        hint="Hanya untuk Anda. Tidak pernah masuk laporan atau paket bukti."
        value={value}
        onKeep={keep}
        longest={LONGEST_TEXT}
        place={`${edits.place} privateNotes`}
      />
    </section>
  );
});
