import { citationsFor, type EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { CriterionId, QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

/** What is attached for one criterion: how many pieces, and the pages that were named. */
export interface Proof {
  readonly count: number;
  readonly pages: readonly string[];
}

export function proofByCriterion(
  evidence: readonly EvidenceItem[],
  question: QuestionId,
): ReadonlyMap<CriterionId, Proof> {
  const proofs = new Map<CriterionId, Proof>();
  for (const item of evidence) {
    const citations = citationsFor(item, question);
    for (const criterion of new Set(citations.flatMap(({ criteria }) => criteria))) {
      const known = proofs.get(criterion) ?? { count: 0, pages: [] };
      const pages = citations
        .filter((citation) => citation.criteria.includes(criterion) && citation.pages !== "")
        .map((citation) => citation.pages);
      proofs.set(criterion, { count: known.count + 1, pages: [...known.pages, ...pages] });
    }
  }
  return proofs;
}

/** "2 bukti · hal. 4–6, 12" */
export function proofText({ count, pages }: Proof): string {
  const where = pages.length === 0 ? "" : ` · hal. ${pages.map(withDashes).join(", ")}`;
  return `${count} bukti${where}`;
}

/** Pages as they are printed: a range with an en dash. */
export function withDashes(pages: string): string {
  return pages.replace(/(\d)\s*-\s*(\d)/g, "$1–$2");
}
