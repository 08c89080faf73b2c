import type { Edit } from "#core/assessment/change.ts";
import { type Citation, type EvidenceItem, newCitation } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

export function evidenceEdit(before: EvidenceItem, after: EvidenceItem | null): Edit {
  return { part: "evidence", evidence: before.id, before, after };
}

/** The item cited for the question once more: as a whole, until pages and criteria are given. */
export function citedFor(item: EvidenceItem, question: QuestionId): EvidenceItem {
  return { ...item, citations: [...item.citations, newCitation(question)] };
}

/** The item with something changed in one of its citations. */
export function withCitation(
  item: EvidenceItem,
  citation: Citation,
  change: Partial<Omit<Citation, "question">>,
): EvidenceItem {
  return {
    ...item,
    citations: item.citations.map((one) => (one === citation ? { ...citation, ...change } : one)),
  };
}

/** What taking the citation away does: gone altogether, unless something else cites the item. */
export function takenAway(item: EvidenceItem, citation: Citation): EvidenceItem | null {
  const citations = item.citations.filter((one) => one !== citation);
  return citations.length === 0 ? null : { ...item, citations };
}

/** "22.d." for the fourth file of indicator 22, as the official portal names them. */
export function nextFileNameStart(question: QuestionId, cited: number): string {
  const letter = cited < 26 ? String.fromCharCode("a".charCodeAt(0) + cited) : String(cited + 1);
  return `${question}.${letter}.`;
}
