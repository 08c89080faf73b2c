import type { Assessment } from "#core/assessment/assessment.ts";
import { type EvidenceItem, isCitedFor } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import { remarksInOrder } from "#core/review/conversation.ts";
import { evidenceVerdict } from "#core/review/evidence-verdict.ts";
import { REMARK } from "#core/review/remark.ts";
import type { ProblemDetail } from "./assessment-problem.ts";

/** Looks up what reviewers sent back and nobody has answered: a piece of evidence, under one question. */
export function reviewProblemSearch(
  assessment: Assessment,
): (item: EvidenceItem, question: QuestionId) => readonly ProblemDetail[] {
  const remarks = recordsOf(assessment, REMARK).filter(({ body }) => body.about.kind === "evidence");
  return (item, question) => {
    const own = remarks.filter(
      (remark) =>
        remark.question === question &&
        remark.body.about.kind === "evidence" &&
        remark.body.about.evidence === item.id,
    );
    if (!isCitedFor(item, question) || evidenceVerdict(item, own) !== "sent-back") {
      return [];
    }
    const last = remarksInOrder(own).findLast(({ body }) => body.intent === "send-back");
    return [{ kind: "sent-back", reason: last?.body.text.trim() ?? "" }];
  };
}
