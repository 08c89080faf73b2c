import { useCallback, useId, useLayoutEffect, useRef, useState } from "react";
import { type Citation, type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
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
  /** As it stands now. */
  readonly item: EvidenceItem;
  readonly facts: KnownFacts;
  readonly onClose: () => void;
}

/** What a piece of evidence is, what it is called, and what it proves where. Every change is kept by itself, as everywhere. */
export default function EditEvidence(props: EditEvidenceProps) {
  const { item, facts, onClose } = props;
  const formId = useId();
  const [atFirst] = useState(item);
  const { change, cite } = useItemEdits(props);
  const { source } = item;
  const known = source.kind === "file" ? (facts.get(source.sha256) ?? null) : null;
  return (
    <Dialog
      title={`Atur bukti: ${evidenceName(atFirst)}`}
      isOpen
      isWide
      onClose={onClose}
      ways={
        <Button kind="main" submits form={formId}>
          Selesai
        </Button>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        <p className="quiet">Setiap perubahan disimpan sendiri.</p>
        <DocumentFields item={item} facts={known} onChange={change} />
        {source.kind === "file" ? (
          <FilePart {...props} atFirst={atFirst} source={source} facts={known} onChange={change} />
        ) : (
          <LinkPart {...props} source={source} onChange={change} />
        )}
        <h3 className="edit-evidence__heading">Dipakai di indikator</h3>
        <CitationsPart {...props} pageCount={known?.pages ?? null} onCite={cite} />
      </form>
    </Dialog>
  );
}

/** Each change begins where the one before ended, also where two come at once: a field hands its text over as it goes away. */
function useItemEdits({ item, onEdit }: EditEvidenceProps) {
  const latest = useRef(item);
  const edit = useRef(onEdit);
  useLayoutEffect(() => {
    latest.current = item;
    edit.current = onEdit;
  });
  const change = useCallback((part: Partial<EvidenceItem>) => {
    const before = latest.current;
    const after = { ...before, ...part };
    latest.current = after;
    edit.current([{ part: "evidence", evidence: before.id, before, after }]);
  }, []);
  const cite = useCallback(
    (alter: (citations: readonly Citation[]) => readonly Citation[]) =>
      change({ citations: alter(latest.current.citations) }),
    [change],
  );
  return { change, cite };
}
