import type { NumberedEvidence } from "#core/assessment/evidence-numbers.ts";
import { type EvidenceItem, storedFilesOf } from "#core/evidence/evidence-item.ts";

/** The evidence of two states side by side: what came has nothing before, what went nothing after. */
export interface EvidencePair<After = NumberedEvidence> {
  readonly before: EvidenceItem | null;
  readonly after: After | null;
}

/**
 * Pairs by id; what then is left, by content: an assessment that was made anew from the same files has other ids. In the
 * order of what is there now, then what went.
 */
export function evidencePairs<After extends Pick<NumberedEvidence, "item">>(
  before: readonly EvidenceItem[],
  after: readonly After[],
): readonly EvidencePair<After>[] {
  const isThere = new Set(after.map(({ item }) => item.id));
  const byId = new Map(before.map((item) => [item.id, item]));
  const left = before.filter(({ id }) => !isThere.has(id));
  const pairs = after.map((numbered): EvidencePair<After> => {
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
