import type { Change } from "#core/assessment/change.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatDateTime } from "#ui/format.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { wordsOfEdit } from "./words-of-edit.ts";

interface HistoryRowProps {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly change: Change;
  /** Null for the latest change: that is how it stands. */
  readonly onGoBack: (() => void) | null;
}

export function HistoryRow({ questionnaire, question, change, onGoBack }: HistoryRowProps) {
  const { sentence, texts } = wordsOfEdit(questionnaire, question, change.edit);
  const when = formatDateTime(change.at);
  return (
    <li className="history__row">
      <div className="history__what">
        <p>{sentence}</p>
        <p className="quiet">
          <time dateTime={change.at}>{when}</time> oleh {change.by === "" ? "pengisi tanpa nama" : change.by}
        </p>
        {texts !== null && (
          <Disclosure summary="Lihat sebelum dan sesudah">
            <dl className="history__texts">
              <dt>Sebelum</dt>
              <dd>{texts.before === "" ? "(kosong)" : texts.before}</dd>
              <dt>Sesudah</dt>
              <dd>{texts.after === "" ? "(kosong)" : texts.after}</dd>
            </dl>
          </Disclosure>
        )}
      </div>
      {onGoBack === null ? (
        <p className="quiet">Keadaan sekarang</p>
      ) : (
        <Button onClick={onGoBack}>
          Kembali ke sini{" "}
          <VisuallyHidden>
            {when}: {sentence}
          </VisuallyHidden>
        </Button>
      )}
    </li>
  );
}
