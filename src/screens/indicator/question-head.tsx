import { memo } from "react";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { Alert } from "#ui/alert.tsx";
import { Breadcrumbs } from "#ui/breadcrumbs.tsx";
import { Disclosure } from "#ui/disclosure.tsx";

interface QuestionHeadProps {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  /** In words; of the index that the screen shows. */
  readonly weight: string;
}

/** What is asked: where it stands, its name, its explanation, who usually knows, and on what rules it rests. */
export const QuestionHead = memo(function QuestionHead({
  questionnaire,
  question,
  weight,
}: QuestionHeadProps) {
  const { indicator, service, path } = question;
  return (
    <header className="indicator__head">
      <Breadcrumbs label="Letak indikator" crumbs={path.map(({ name }) => ({ text: name, href: null }))} />
      <h1>
        {indicator.number}. {indicator.name}
      </h1>
      {service !== null && (
        <p className="indicator__service">
          Layanan {service} dari {indicator.services?.length}
        </p>
      )}
      {questionnaire.disclaimer !== null && (
        <Alert kind="warn" isNews={false}>
          <p>{questionnaire.disclaimer}</p>
        </Alert>
      )}
      <p>{indicator.explanation}</p>
      <p className="quiet indicator__facts">
        {indicator.ownerHint !== null && <span>Pengampu: {indicator.ownerHint}</span>}
        <span>Bobot {weight}</span>
      </p>
      <GeneralNotes question={question} />
      <Disclosure summary="Dasar aturan">
        <ul>
          {[...indicator.references, ...questionnaire.regulation].map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p className="quiet">Tentang instrumen ini: {questionnaire.provenance}</p>
      </Disclosure>
    </header>
  );
});

function GeneralNotes({ question }: { readonly question: Question }) {
  const notes = question.indicator.technicalNotes.filter((note) => note.level === null);
  if (notes.length === 0) {
    return null;
  }
  return (
    <Disclosure summary={`Catatan teknis (${notes.length})`}>
      <ul>
        {notes.map((note) => (
          <li key={note.text}>
            {note.text} <span className="quiet">{note.source}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
