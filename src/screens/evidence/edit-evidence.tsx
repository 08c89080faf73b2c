import { useId, useState } from "react";
import { type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { CitationsPart } from "./citations-part.tsx";
import { DocumentFields } from "./document-fields.tsx";
import type { FileTools, KnownFacts } from "./evidence-tools.ts";
import { FilePart } from "./file-part.tsx";
import { LinkPart } from "./link-part.tsx";
import "./edit-evidence.css";

interface EditEvidenceProps extends AssessmentView, FileTools {
  /** As it stood when the dialog was opened. */
  readonly item: EvidenceItem;
  readonly facts: KnownFacts;
  readonly onClose: () => void;
}

/** What a piece of evidence is, what it is called, and what it proves where. Nothing changes until it is saved. */
export default function EditEvidence(props: EditEvidenceProps) {
  const { item, facts, onEdit, onClose } = props;
  const formId = useId();
  const [draft, setDraft] = useState(item);
  const change = (part: Partial<EvidenceItem>) => setDraft((before) => ({ ...before, ...part }));
  const save = () => {
    const after = { ...draft, title: draft.title.trim() };
    onEdit([{ part: "evidence", evidence: item.id, before: item, after }]);
    onClose();
  };
  const { source } = draft;
  const known = source.kind === "file" ? (facts.get(source.sha256) ?? null) : null;
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
        <DocumentFields item={draft} facts={known} onChange={change} />
        {source.kind === "file" ? (
          <FilePart {...props} draft={draft} source={source} facts={known} onChange={change} />
        ) : (
          <LinkPart {...props} source={source} onChange={change} />
        )}
        <h3 className="edit-evidence__heading">Dipakai di indikator</h3>
        <CitationsPart
          {...props}
          item={draft}
          pageCount={known?.pages ?? null}
          onCite={(citations) => change({ citations })}
        />
      </form>
    </Dialog>
  );
}
