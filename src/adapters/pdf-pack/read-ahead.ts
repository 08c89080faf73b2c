import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { Exhibit } from "#core/report/pack-plan.ts";
import type { PackTools } from "./assembled-pack.ts";

export type ReadFile = (sha256: Sha256) => Promise<ArrayBuffer | null>;

/** Reads the files of a plan, the next one while the assembler works on the one before; a large one waits for its turn. */
export function readAhead(exhibits: readonly Exhibit[], read: ReadFile): PackTools["bytesOf"] {
  const order = exhibits.filter(({ content }) => content.kind !== "elsewhere").map(({ source }) => source);
  let place = -1;
  let ahead: { readonly sha256: Sha256; readonly buffer: Promise<ArrayBuffer | null> } | null = null;
  return async (sha256) => {
    const known = ahead?.sha256 === sha256 ? ahead.buffer : read(sha256);
    ahead = null;
    const buffer = await known;
    place = placeOf(order, sha256, place + 1);
    const next = order[place + 1];
    if (next !== undefined && next.sizeInBytes <= LONGEST_AHEAD) {
      ahead = { sha256: next.sha256, buffer: read(next.sha256) };
      // Whoever asks for it is told; that nobody does is no fault.
      ahead.buffer.catch(() => undefined);
    }
    return buffer === null ? null : new Uint8Array(buffer);
  };
}

const LONGEST_AHEAD = 4 * 1024 * 1024;

/** A chapter that moves to the next volume is asked for once more, from its start. */
function placeOf(order: readonly { readonly sha256: Sha256 }[], sha256: Sha256, from: number): number {
  const later = order.findIndex((source, place) => place >= from && source.sha256 === sha256);
  return later === -1 ? order.findIndex((source) => source.sha256 === sha256) : later;
}
