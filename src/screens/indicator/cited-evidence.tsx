import { useRef, useState } from "react";
import { type EvidenceItem, evidenceName, isCitedFor } from "#core/evidence/evidence-item.ts";
import { Alert } from "#ui/alert.tsx";
import { EvidenceAdder } from "./evidence-adder.tsx";
import { citedFor } from "./evidence-edits.ts";
import { EvidenceRows } from "./evidence-rows.tsx";
import type { EvidenceSectionProps } from "./evidence-section.tsx";
import "./evidence.css";

/** The evidence that one indicator cites, and the ways to add to it. */
export default function CitedEvidence(props: EvidenceSectionProps) {
  const { question, evidence, edits, announce, onOpenEvidence } = props;
  const [openProblem, setOpenProblem] = useState<string | null>(null);
  const cited = evidence.filter((item) => isCitedFor(item, question.id));
  const others = evidence.filter((item) => !isCitedFor(item, question.id));
  const atFirst = useRef(new Set(cited.map((item) => item.id)));
  const open = async (item: EvidenceItem) => {
    const outcome = await onOpenEvidence(item);
    setOpenProblem(outcome.ok ? null : outcome.error);
  };
  const reuse = (item: EvidenceItem) => {
    edits.setEvidence(item, citedFor(item, question.id));
    announce(`${evidenceName(item)} dipakai untuk indikator ini.`);
  };
  return (
    <>
      {cited.length === 0 ? (
        <p className="quiet">
          Belum ada bukti untuk indikator ini. Lampirkan berkas atau tautan, lalu kaitkan dengan kriteria yang
          dibuktikannya.
        </p>
      ) : (
        <EvidenceRows
          question={question}
          items={cited}
          edits={edits}
          openedAtFirst={(item) => !atFirst.current.has(item.id)}
          onLookAtFile={props.onLookAtFile}
          onOpen={open}
        />
      )}
      {openProblem !== null && <Alert kind="bad">{openProblem}</Alert>}
      <EvidenceAdder {...props} citedCount={cited.length} others={others} onReuse={reuse} />
    </>
  );
}
