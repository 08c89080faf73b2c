import type { EvidenceItem } from "./evidence-item.ts";

/** In the order in which it was added, and by id where that was at the same time: the same order wherever it is kept. */
export function evidenceInOrder(items: readonly EvidenceItem[]): readonly EvidenceItem[] {
  return [...items].sort(compareEvidence);
}

function compareEvidence(one: EvidenceItem, other: EvidenceItem): number {
  const apartInMs = Date.parse(one.addedAt) - Date.parse(other.addedAt);
  return apartInMs === 0 ? compareIds(one.id, other.id) : apartInMs;
}

function compareIds(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
