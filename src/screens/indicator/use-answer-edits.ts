import { useLayoutEffect, useMemo, useRef } from "react";
import type { Standing } from "#core/assessment/answer.ts";
import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import type { TextPart } from "#core/assessment/change.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { ExactText } from "#core/shared/exact.ts";
import { evidenceEdit } from "./evidence-edits.ts";
import type { MakeEdits } from "./use-undo-offer.ts";

/** The ways to change the answer to one question. A sentence offers the way back. */
export interface AnswerEdits {
  /** Of which assessment and question, for what a tab remembers. */
  readonly place: string;
  readonly setStanding: (after: Standing, sentence?: string) => void;
  readonly setExternal: (after: ExactText | null) => void;
  readonly setTarget: (after: ExactText | null) => void;
  readonly setText: (field: TextPart, before: string, after: string) => void;
  readonly setEvidence: (before: EvidenceItem, after: EvidenceItem | null, sentence?: string) => void;
  readonly addEvidence: (item: EvidenceItem) => void;
}

/** The same object as long as the question is the same, so that parts of the screen can stay as they are. */
export function useAnswerEdits(assessment: Assessment, question: QuestionId, make: MakeEdits): AnswerEdits {
  const latest = useRef(assessment);
  useLayoutEffect(() => {
    latest.current = assessment;
  });
  return useMemo(() => {
    const answer = () => answerTo(latest.current, question);
    return {
      place: `${latest.current.id} ${question}`,
      setStanding: (after, sentence) =>
        make([{ part: "standing", question, before: answer().standing, after }], sentence),
      setExternal: (after) => make([{ part: "external", question, before: answer().external, after }]),
      setTarget: (after) => make([{ part: "target", question, before: answer().target, after }]),
      setText: (field, before, after) => make([{ part: "text", question, field, before, after }]),
      setEvidence: (before, after, sentence) => make([evidenceEdit(before, after)], sentence),
      addEvidence: (item) => make([{ part: "evidence", evidence: item.id, before: null, after: item }]),
    };
  }, [question, make]);
}
