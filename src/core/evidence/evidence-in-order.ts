import type { EvidenceItem } from "./evidence-item.ts";

/** In the order in which it was added, and by id where that was at the same time: the same order wherever it is kept. */
export function evidenceInOrder(items: readonly EvidenceItem[]): readonly EvidenceItem[] {
  return [...items].sort(compareEvidence);
}

function compareEvidence(one: EvidenceItem, other: EvidenceItem): number {
  const apartInMs = timeOf(one) - timeOf(other);
  return apartInMs === 0 ? compareIds(one.id, other.id) : apartInMs;
}

/** Items are never altered, and a long list is put in order again with every change of one of them. */
const timeByItem = new WeakMap<EvidenceItem, number>();

function timeOf(item: EvidenceItem): number {
  const time = timeByItem.get(item) ?? Date.parse(item.addedAt);
  timeByItem.set(item, time);
  return time;
}

function compareIds(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
