import { VisuallyHidden } from "#ui/visually-hidden.tsx";

interface QuestionLinksProps {
  readonly questions: readonly string[];
  readonly linkTo: (question: string) => string;
}

/** "indikator 18, 22", each a link. */
export function QuestionLinks({ questions, linkTo }: QuestionLinksProps) {
  return (
    <>
      indikator{" "}
      {questions.map((question, place) => (
        <span key={question}>
          {place > 0 && ", "}
          <a href={linkTo(question)}>
            <VisuallyHidden>indikator </VisuallyHidden>
            {question}
          </a>
        </span>
      ))}
    </>
  );
}
