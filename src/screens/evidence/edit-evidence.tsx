import { useId, useState } from "react";
import { isInScope } from "#core/assessment/assessment.ts";
import { type Citation, type EvidenceItem, evidenceName, newCitation } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { TextField } from "#ui/text-field.tsx";
import { AddCitation } from "./add-citation.tsx";
import { CitationEditor } from "./citation-editor.tsx";

interface EditEvidenceProps extends AssessmentView {
  /** As it stood when the dialog was opened. */
  readonly item: EvidenceItem;
  readonly onClose: () => void;
}

/** What a piece of evidence is called, and what it proves where. Nothing changes until it is saved. */
export function EditEvidence(props: EditEvidenceProps) {
  const { item, onEdit, onClose } = props;
  const formId = useId();
  const [title, setTitle] = useState(item.title);
  const [citations, setCitations] = useState(item.citations);
  const save = () => {
    const after = { ...item, title: title.trim(), citations };
    if (after.title !== item.title || citations !== item.citations) {
      onEdit([{ part: "evidence", evidence: item.id, before: item, after }]);
    }
    onClose();
  };
  return (
    <Dialog
      title={`Atur bukti: ${evidenceName(item)}`}
      isOpen
      isWide
      onClose={onClose}
      ways={
        <>
          <Button onClick={onClose}>Batal</Button>
          <Button kind="main" submits form={formId}>
            Simpan
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label="Judul"
          hint={`Bila kosong, dipakai ${item.source.kind === "file" ? item.source.name : item.source.address}`}
          value={title}
          maxLength={300}
          autoComplete="off"
          data-first-focus=""
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <h3 className="edit-evidence__heading">Dipakai di indikator</h3>
        <Citations {...props} citations={citations} onCite={setCitations} />
      </form>
    </Dialog>
  );
}

interface CitationsProps extends AssessmentView {
  readonly citations: readonly Citation[];
  readonly onCite: (citations: readonly Citation[]) => void;
}

function Citations({ questionnaire, assessment, citations, onCite }: CitationsProps) {
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const questions = questionsOf(questionnaire);
  const cited = new Set(citations.map(({ question }) => question));
  const addable = questions.filter(
    ({ id, indicator }) => isInScope(assessment.details, indicator.number) && !cited.has(id),
  );
  const add = (question: QuestionId) => {
    onCite([...citations, newCitation(question)]);
    setAdded(new Set(added).add(question));
  };
  return (
    <>
      {citations.length === 0 && (
        <p className="quiet">Belum dipakai di indikator mana pun, jadi belum membuktikan apa-apa.</p>
      )}
      {citations.map((citation, place) => (
        <CitationEditor
          key={placeName(citations, place)}
          citation={citation}
          question={questions.find(({ id }) => id === citation.question) ?? null}
          startsOpen={added.has(citation.question) || citations.length === 1}
          onChange={(changed) => onCite(citations.map((one) => (one === citation ? changed : one)))}
          onTakeAway={() => onCite(citations.filter((one) => one !== citation))}
        />
      ))}
      <AddCitation questions={addable} onAdd={add} />
    </>
  );
}

/** "22 2" for the second citation for indicator 22: which editor goes on being which, while others come and go. */
function placeName(citations: readonly Citation[], place: number): string {
  const question = citations[place]?.question ?? "";
  const before = citations.slice(0, place).filter((one) => one.question === question);
  return `${question} ${before.length + 1}`;
}
