import type { Edit } from "#core/assessment/change.ts";
import { type Citation, citationFor, type EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

export function evidenceEdit(before: EvidenceItem, after: EvidenceItem | null): Edit {
  return { part: "evidence", evidence: before.id, before, after };
}

/** The item cited for the question with something changed in the citation; cited anew where it was not. */
export function withCitation(
  item: EvidenceItem,
  question: QuestionId,
  change: Partial<Omit<Citation, "question">> = {},
): EvidenceItem {
  const known = citationFor(item, question);
  const citation = { ...(known ?? { question, criteria: [], pages: "", note: "" }), ...change };
  const citations =
    known === null
      ? [...item.citations, citation]
      : item.citations.map((one) => (one.question === question ? citation : one));
  return { ...item, citations };
}

function withoutCitation(item: EvidenceItem, question: QuestionId): EvidenceItem {
  return { ...item, citations: item.citations.filter((citation) => citation.question !== question) };
}

/** What taking the item away from the question does: gone altogether, unless something else cites it. */
export function takenAway(item: EvidenceItem, question: QuestionId): EvidenceItem | null {
  const rest = withoutCitation(item, question);
  return rest.citations.length === 0 ? null : rest;
}

/** "22.d." for the fourth file of indicator 22, as the official portal names them. */
export function nextFileNameStart(question: QuestionId, cited: number): string {
  const letter = cited < 26 ? String.fromCharCode("a".charCodeAt(0) + cited) : String(cited + 1);
  return `${question}.${letter}.`;
}
