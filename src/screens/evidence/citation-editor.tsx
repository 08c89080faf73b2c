import { lazy, Suspense } from "react";
import { chosenPages, textOfPages } from "#core/evidence/chosen-pages.ts";
import type { Citation } from "#core/evidence/evidence-item.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { criteriaOf, type Question } from "#core/questionnaire/questions.ts";
import { questionName } from "#core/report/question-words.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { DraftTextField } from "#ui/draft-text-field.tsx";
import type { OpenPages } from "#ui/page-picker/page-choice.tsx";
import { Tick } from "#ui/tick.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";

const PageChoice = lazy(() => import("#ui/page-picker/page-choice.tsx"));

const LONGEST_PAGES = 200;

interface CitationEditorProps {
  readonly citation: Citation;
  /** Of its evidence, and the how manieth there. */
  readonly place: string;
  /** The how manieth of its indicator's; null where it is the only one. */
  readonly which: number | null;
  /** Null where the instrument does not have it. */
  readonly question: Question | null;
  /** Whether its criteria show at first. */
  readonly startsOpen: boolean;
  readonly pageCount: number | null;
  /** Null for what has no pages to show. */
  readonly onOpenPages: OpenPages | null;
  readonly onChange: (citation: Citation) => void;
  readonly onTakeAway: () => void;
  readonly onAddAnother: () => void;
}

/** What the evidence proves for one indicator, and on which pages. */
export function CitationEditor(props: CitationEditorProps) {
  const { citation, place, which, question, startsOpen, pageCount, onOpenPages, onChange } = props;
  const name = question === null ? citation.question : `${question.id}. ${questionName({ question })}`;
  const count = citation.criteria.length;
  const { pages, problem } = chosenPages(citation.pages, pageCount);
  const choose = (chosen: ReadonlySet<number>) => {
    const text = textOfPages(chosen);
    const fits = text.length <= LONGEST_PAGES;
    if (fits) {
      onChange({ ...citation, pages: text });
    }
    return fits;
  };
  return (
    <fieldset className="citation-editor">
      <legend>{which === null ? name : `${name} (rujukan ${which})`}</legend>
      <div className="citation-editor__line">
        <DraftTextField
          label="Halaman"
          hint="Misalnya 4-6, 12. Kosongkan bila seluruhnya."
          error={problem}
          value={citation.pages}
          onKeep={(_before, text) => onChange({ ...citation, pages: text })}
          longest={LONGEST_PAGES}
          place={`${place} pages`}
        />
        <DraftTextField
          label="Bagian"
          hint="Misalnya Pasal 4 ayat (2), Bab III."
          value={citation.article}
          onKeep={(_before, article) => onChange({ ...citation, article })}
          longest={300}
          place={`${place} article`}
        />
      </div>
      {onOpenPages !== null && (
        <Suspense>
          <PageChoice
            name={`untuk indikator ${citation.question}`}
            onOpen={onOpenPages}
            chosen={pages}
            onChoose={choose}
          />
        </Suspense>
      )}
      {question !== null && criteriaOf(question.indicator).length > 0 && (
        <Disclosure
          startsOpen={startsOpen}
          summary={count === 0 ? "Kriteria yang dibuktikan: belum ada" : `Kriteria yang dibuktikan: ${count}`}
        >
          <Criteria question={question} citation={citation} onChange={onChange} />
        </Disclosure>
      )}
      <CitationWays {...props} />
    </fieldset>
  );
}

function CitationWays({ citation, which, onTakeAway, onAddAnother }: CitationEditorProps) {
  return (
    <div className="edit-evidence__ways">
      <Button onClick={onAddAnother}>
        Tambah rujukan lain <VisuallyHidden>untuk indikator {citation.question}</VisuallyHidden>
      </Button>
      <Button onClick={onTakeAway}>
        Lepas{" "}
        <VisuallyHidden>
          dari indikator {citation.question}
          {which !== null && `, rujukan ${which}`}
        </VisuallyHidden>
      </Button>
    </div>
  );
}

type CriteriaProps = Pick<CitationEditorProps, "citation" | "onChange"> & { readonly question: Question };

function Criteria({ question: { indicator }, citation, onChange }: CriteriaProps) {
  const toggle = (criterion: CriterionId) => {
    const wanted = new Set(citation.criteria);
    if (!wanted.delete(criterion)) {
      wanted.add(criterion);
    }
    const criteria = criteriaOf(indicator).map(({ id }) => id);
    onChange({ ...citation, criteria: criteria.filter((id) => wanted.has(id)) });
  };
  return (
    <>
      {indicator.levels.flatMap(({ level, criteria }) =>
        criteria.map(({ id, text }) => (
          <Tick
            key={id}
            label={`Tingkat ${level}. ${text}`}
            checked={citation.criteria.includes(id)}
            onChange={() => toggle(id)}
          />
        )),
      )}
    </>
  );
}
