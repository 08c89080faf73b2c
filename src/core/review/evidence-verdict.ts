import { type EvidenceItem, storedFilesOf } from "#core/evidence/evidence-item.ts";
import { remarksInOrder, stateOf } from "./conversation.ts";
import type { Remark } from "./remark.ts";

/**
 * What the reviewers say of one piece of evidence under one question. "answered": it was sent back and the OPD has answered;
 * "changed": another file stands there since it was accepted or sent back.
 */
export type EvidenceVerdict = "unseen" | "accepted" | "sent-back" | "answered" | "changed";

/** `remarks` are those of the question. What was said in several threads about the same piece counts as one conversation. */
export function evidenceVerdict(item: EvidenceItem, remarks: readonly Remark[]): EvidenceVerdict {
  const about = remarksInOrder(remarks.filter((remark) => isAboutEvidence(remark, item)));
  const judged = about.findLast(({ body }) => body.intent === "accept" || body.intent === "send-back");
  if (judged === undefined) {
    return "unseen";
  }
  const { about: subject, intent } = judged.body;
  if (subject.kind === "evidence" && subject.content !== contentOf(item)) {
    return "changed";
  }
  if (intent === "accept") {
    return "accepted";
  }
  return stateOf(about) === "reviewer" ? "answered" : "sent-back";
}

/** What tells the piece's content from any other; undefined where it holds no file. */
export function contentOf(item: EvidenceItem) {
  return storedFilesOf(item)[0]?.sha256;
}

function isAboutEvidence({ body: { about } }: Remark, { id }: Pick<EvidenceItem, "id">): boolean {
  return about.kind === "evidence" && about.evidence === id;
}
