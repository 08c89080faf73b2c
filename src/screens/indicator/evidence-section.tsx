import { lazy, memo } from "react";
import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";
import { type EvidenceItem, isCitedFor } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import type { Result } from "#core/shared/result.ts";
import { WhenNear } from "#ui/when-near.tsx";
import type { LookAtFile } from "./look-at-file.ts";
import type { AnswerEdits } from "./use-answer-edits.ts";

const CitedEvidence = lazy(() => import("./cited-evidence.tsx"));

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

/** The proof: each file or link with the criteria and pages it proves. It is far down: fetched when a person comes near. */
export const EvidenceSection = memo(function EvidenceSection(props: EvidenceSectionProps) {
  const { question, evidence } = props;
  const count = evidence.filter((item) => isCitedFor(item, question.id)).length;
  return (
    <section aria-labelledby="bagian-bukti">
      <h2 id="bagian-bukti" tabIndex={-1}>
        Bukti dukung{count > 0 && <span className="evidence__count"> ({count})</span>}
      </h2>
      <WhenNear placeholder={<p className="quiet">Bukti sedang dimuat.</p>}>
        <CitedEvidence {...props} />
      </WhenNear>
    </section>
  );
});
