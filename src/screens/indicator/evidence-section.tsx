import { memo, useRef, useState } from "react";
import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";
import { type EvidenceItem, evidenceName, isCitedFor } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import type { Result } from "#core/shared/result.ts";
import { Alert } from "#ui/alert.tsx";
import { EvidenceAdder } from "./evidence-adder.tsx";
import { citedFor } from "./evidence-edits.ts";
import { EvidenceRows } from "./evidence-rows.tsx";
import type { LookAtFile } from "./look-at-file.ts";
import type { AnswerEdits } from "./use-answer-edits.ts";
import "./evidence.css";

export interface EvidenceSectionProps {
  readonly question: Question;
  /** All of the assessment: what is not cited here yet can be used again. */
  readonly evidence: readonly EvidenceItem[];
  readonly edits: AnswerEdits;
  readonly now: () => string;
  readonly newId: () => string;
  readonly onAttach: (files: readonly File[], question: QuestionId) => Promise<readonly AttachOutcome[]>;
  readonly onLookAtFile: LookAtFile;
  readonly onOpenEvidence: (item: EvidenceItem) => Promise<Result<void, string>>;
  readonly announce: (sentence: string) => void;
}

/** The proof: each file or link with the criteria and pages it proves. */
export const EvidenceSection = memo(function EvidenceSection(props: EvidenceSectionProps) {
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
    <section aria-labelledby="bagian-bukti">
      <h2 id="bagian-bukti" tabIndex={-1}>
        Bukti dukung{cited.length > 0 && <span className="evidence__count"> ({cited.length})</span>}
      </h2>
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
    </section>
  );
});
