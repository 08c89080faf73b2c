import type { Edit } from "#core/assessment/change.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { wordsOfEdit } from "./words-of-edit.ts";

interface GoBackDialogProps {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  /** What would be done; null while the dialog is closed. */
  readonly edits: readonly Edit[] | null;
  readonly onGo: () => void;
  readonly onClose: () => void;
}

/** Says what going back would do, before it is done. */
export function GoBackDialog({ questionnaire, question, edits, onGo, onClose }: GoBackDialogProps) {
  return (
    <Dialog
      title="Kembali ke titik ini?"
      isOpen={edits !== null}
      onClose={onClose}
      ways={
        <>
          <Button onClick={onClose}>Batal</Button>
          <Button kind="main" onClick={onGo}>
            Kembali ke titik ini
          </Button>
        </>
      }
    >
      <p>Yang akan berubah:</p>
      <ul>
        {(edits ?? []).map((edit) => {
          const { sentence } = wordsOfEdit(questionnaire, question, edit);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </Dialog>
  );
}
