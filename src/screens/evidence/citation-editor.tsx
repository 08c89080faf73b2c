import type { Citation } from "#core/evidence/evidence-item.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { criteriaOf, type Question } from "#core/questionnaire/questions.ts";
import { questionName } from "#core/report/question-words.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { TextField } from "#ui/text-field.tsx";
import { Tick } from "#ui/tick.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";

interface CitationEditorProps {
  readonly citation: Citation;
  /** Null where the instrument does not have it. */
  readonly question: Question | null;
  /** Whether its criteria show at first. */
  readonly startsOpen: boolean;
  readonly onChange: (citation: Citation) => void;
  readonly onTakeAway: () => void;
}

/** What the evidence proves for one indicator, and on which pages. */
export function CitationEditor({
  citation,
  question,
  startsOpen,
  onChange,
  onTakeAway,
}: CitationEditorProps) {
  const name = question === null ? citation.question : `${question.id}. ${questionName({ question })}`;
  const count = citation.criteria.length;
  return (
    <fieldset className="citation-editor">
      <legend>{name}</legend>
      <div className="citation-editor__line">
        <TextField
          label="Halaman"
          hint="Misalnya 4-6, 12. Kosongkan bila seluruhnya."
          value={citation.pages}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => onChange({ ...citation, pages: event.currentTarget.value })}
        />
        <Button onClick={onTakeAway}>
          Lepas <VisuallyHidden>dari indikator {citation.question}</VisuallyHidden>
        </Button>
      </div>
      {question !== null && criteriaOf(question.indicator).length > 0 && (
        <Disclosure
          startsOpen={startsOpen}
          summary={count === 0 ? "Kriteria yang dibuktikan: belum ada" : `Kriteria yang dibuktikan: ${count}`}
        >
          <Criteria question={question} citation={citation} onChange={onChange} />
        </Disclosure>
      )}
    </fieldset>
  );
}

interface CriteriaProps {
  readonly question: Question;
  readonly citation: Citation;
  readonly onChange: (citation: Citation) => void;
}

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
