import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { Seal, SealSection } from "./seal.ts";
import type { Place, VolumeFinding } from "./volume-check.ts";

/** What was worked out from the bytes of a file whose seal itself is as it was written. */
export interface Measured {
  readonly fileLength: number;
  /** By how many bytes the seal lies later than it says. */
  readonly shift: number;
  /** Whether the seal's object is, byte for byte, what was written. */
  readonly isSealWhole: boolean;
  /** Digests of the blocks from the start of the file, as far as there are bytes. */
  readonly blocks: readonly Sha256[];
  /** Of as many bytes after the seal as the seal speaks of; null where there are fewer. */
  readonly tail: Sha256 | null;
}

/** Every way in which the file is not what its seal says: none means that each byte is as it was written. */
export function compareWithSeal(seal: Seal, measured: Measured): readonly VolumeFinding[] {
  const { shift, isSealWhole } = measured;
  if (!isSealWhole && shift !== 0) {
    return [{ kind: "rewritten" }];
  }
  return [
    ...(isSealWhole ? [] : [{ kind: "seal-changed" } as const]),
    ...contentFindings(seal, measured),
    ...endFindings(seal, measured),
  ];
}

function contentFindings(seal: Seal, { shift, blocks }: Measured): readonly VolumeFinding[] {
  const isChanged = (index: number) => seal.blocks[index] !== blocks[index];
  const changed = seal.blocks.map((_, index) => index).filter(isChanged);
  const [first] = changed;
  if (shift !== 0) {
    const from = (first ?? seal.blocks.length) * seal.blockLength;
    return [{ kind: "content-shifted", bytes: shift, place: placeAt(seal, from, from + seal.blockLength) }];
  }
  return changed.length === 0 ? [] : [{ kind: "content-changed", places: placesOf(seal, changed) }];
}

function endFindings(seal: Seal, { fileLength, shift, tail }: Measured): readonly VolumeFinding[] {
  const more = fileLength - shift - seal.fileLength;
  if (more < 0) {
    return [{ kind: "cut-off", bytes: -more }];
  }
  return [
    ...(tail === seal.tail ? [] : [{ kind: "tail-changed" } as const]),
    ...(more === 0 ? [] : [{ kind: "appended", bytes: more } as const]),
  ];
}

/** One place for each run of changed blocks; the blocks ascend. */
function placesOf(seal: Seal, changed: readonly number[]): readonly Place[] {
  const runs: { from: number; to: number }[] = [];
  for (const block of changed) {
    const last = runs.at(-1);
    if (last?.to === block) {
      last.to = block + 1;
      continue;
    }
    runs.push({ from: block, to: block + 1 });
  }
  return runs.map(({ from, to }) => placeAt(seal, from * seal.blockLength, to * seal.blockLength));
}

function placeAt(seal: Seal, from: number, beyond: number): Place {
  const to = Math.min(beyond, seal.place.start);
  const touched = seal.sections.filter((section, index) => {
    const end = seal.sections[index + 1]?.start ?? seal.place.start;
    return section.start < to && end > from;
  });
  return { from, to, pages: pagesOf(touched), labels: [...new Set(touched.map(({ label }) => label))] };
}

function pagesOf(sections: readonly SealSection[]): Place["pages"] {
  const spans = sections.flatMap(({ pages }) => (pages === null ? [] : [pages]));
  return spans.length === 0
    ? null
    : { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}
