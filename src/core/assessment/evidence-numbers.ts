import { EvidenceId, type EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { Assessment } from "./assessment.ts";
import type { PackRecord } from "./pack-record.ts";

export type EvidenceNumbers = ReadonlyMap<EvidenceId, number>;

/** Evidence as packs and screens name it. */
export interface NumberedEvidence {
  /** "B7". */
  readonly number: string;
  readonly item: EvidenceItem;
}

type Numbered = Pick<Assessment, "evidence" | "packs">;

/**
 * The number of each piece of evidence: the one that a pack has printed, as its record says; else, for those that `earlier`
 * knows, theirs; else the next ones, in the order in which they were added. What a pack has printed is never given to
 * anything else, also when that evidence is gone.
 */
export function evidenceNumbers(
  { evidence, packs }: Numbered,
  earlier: EvidenceNumbers = new Map(),
): EvidenceNumbers {
  const numbers = new Map<EvidenceId, number>();
  const taken = new Set<number>();
  const give = (id: EvidenceId, number: number) => {
    if (!numbers.has(id) && !taken.has(number)) {
      numbers.set(id, number);
      taken.add(number);
    }
  };
  for (const [id, number] of printedNumbers(packs)) {
    give(id, number);
  }
  for (const { id } of evidence) {
    const before = earlier.get(id);
    if (before !== undefined) {
      give(id, before);
    }
  }
  let next = Math.max(0, ...taken, ...earlier.values());
  return new Map(
    evidence.map(({ id }) => {
      const known = numbers.get(id);
      next += known === undefined ? 1 : 0;
      return [id, known ?? next];
    }),
  );
}

/** What a pack's record has to keep of the numbers printed in it: those that no record has. */
export function newNumbers(
  { packs }: Numbered,
  numbers: EvidenceNumbers,
): NonNullable<PackRecord["evidenceNumbers"]> {
  const printed = new Map(printedNumbers(packs));
  return Object.fromEntries([...numbers].filter(([id]) => !printed.has(id)));
}

/** By number; in the order of the evidence where none has been moved. */
export function numberedEvidence(
  { evidence }: Pick<Assessment, "evidence">,
  numbers: EvidenceNumbers,
): readonly NumberedEvidence[] {
  const placed = evidence.map((item) => ({ item, place: numbers.get(item.id) ?? 0 }));
  return placed
    .sort((one, other) => one.place - other.place)
    .map(({ item, place }) => ({ number: `B${place}`, item }));
}

/** In the order of the packs: where two windows gave one number to two files, the earlier pack keeps it. */
function printedNumbers(packs: Assessment["packs"]): readonly (readonly [EvidenceId, number])[] {
  return packs.flatMap(({ evidenceNumbers: printed = {} }) =>
    Object.entries(printed).map(([id, number]) => [EvidenceId.parse(id), number] as const),
  );
}
