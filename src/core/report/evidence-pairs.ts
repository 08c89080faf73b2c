import { type EvidenceItem, storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { NumberedEvidence } from "./report-content.ts";

/** The evidence of two states side by side: what came has nothing before, what went nothing after. */
export interface EvidencePair {
  readonly before: EvidenceItem | null;
  readonly after: NumberedEvidence | null;
}

/**
 * Pairs by id; what then is left, by content: an assessment that was made anew from the same files has other ids. In the
 * order of what is there now, then what went.
 */
export function evidencePairs(
  before: readonly EvidenceItem[],
  after: readonly NumberedEvidence[],
): readonly EvidencePair[] {
  const isThere = new Set(after.map(({ item }) => item.id));
  const byId = new Map(before.map((item) => [item.id, item]));
  const left = before.filter(({ id }) => !isThere.has(id));
  const pairs = after.map((numbered): EvidencePair => {
    const same = byId.get(numbered.item.id) ?? takeSame(left, numbered.item);
    return { before: same, after: numbered };
  });
  return [...pairs, ...left.map((item) => ({ before: item, after: null }))];
}

/** Takes it out, so that each stands for one. */
function takeSame(left: EvidenceItem[], item: EvidenceItem): EvidenceItem | null {
  const key = contentOf(item);
  const place = left.findIndex((one) => contentOf(one) === key);
  return place === -1 ? null : (left.splice(place, 1)[0] ?? null);
}

function contentOf(item: EvidenceItem): string {
  return item.source.kind === "link" ? item.source.address : (storedFilesOf(item)[0]?.sha256 ?? "");
}
