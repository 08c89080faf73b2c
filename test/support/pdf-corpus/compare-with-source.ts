import type { EvidencePage } from "./evidence-pages.ts";
import { differingShare, pictureOf, type SeenPart, seenParts, textWithin } from "./page-tools.ts";

/** How far a channel of a pixel may be off (of 255) before it counts as different, and how many may count. */
export const TOLERANCE = { channel: 40, share: 0.002 } as const;
const DOTS_PER_INCH = 72;
/** The strip of the stamp is lower, on a page of A4. */
const STRIP = 60;

/** Whether poppler finds any paper in a source; where it does not, it draws nothing that a copy could be held against. */
export function isDrawnByPoppler(source: string): boolean {
  return seenParts(source).some(({ width, height }) => width > 0 && height > 0);
}

/** Says of each page of a source that poppler does not draw whether its copy says nothing, either. */
export function emptyCopies(
  volume: string,
  source: string,
  pages: readonly EvidencePage[],
): readonly string[] {
  return pages.flatMap(({ sourcePage, volumePage }) => {
    const part = seenParts(volume)[volumePage - 1];
    const above = part === undefined ? null : { ...part, height: part.height - STRIP };
    const [text = ""] = above === null ? [] : textWithin(volume, volumePage, volumePage, above);
    return text.trim() === "" ? [`${source} page ${sourcePage}: its copy is empty, too`] : [];
  });
}

/** Says of each page what is not as in its source; nothing when all is. */
export function textDifferences(
  volume: string,
  source: string,
  pages: readonly EvidencePage[],
): readonly string[] {
  const parts = seenParts(source);
  return runsOfEqualParts(pages, parts).flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    const part = parts[(first?.sourcePage ?? 1) - 1];
    if (first === undefined || last === undefined || part === undefined) {
      return [`${source}: there is no such page`];
    }
    const copied = textWithin(volume, first.volumePage, last.volumePage, { ...part, left: 0, top: 0 });
    const original = textWithin(source, first.sourcePage, last.sourcePage, part);
    return run.flatMap(({ sourcePage }, index) =>
      original[index] === copied[index]
        ? []
        : [`${source} page ${sourcePage}: ${firstDifference(original[index] ?? "", copied[index] ?? "")}`],
    );
  });
}

export function pictureDifferences(
  volume: string,
  source: string,
  pages: readonly EvidencePage[],
): readonly string[] {
  return pages.flatMap(({ sourcePage, volumePage }) => {
    const share = differingShare(
      pictureOf(source, sourcePage, DOTS_PER_INCH),
      pictureOf(volume, volumePage, DOTS_PER_INCH),
      TOLERANCE.channel,
    );
    return share <= TOLERANCE.share
      ? []
      : [`${source} page ${sourcePage}: ${(share * 100).toFixed(2)} % of the pixels differ`];
  });
}

function runsOfEqualParts(
  pages: readonly EvidencePage[],
  parts: readonly SeenPart[],
): readonly (readonly EvidencePage[])[] {
  const runs: EvidencePage[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isNext = before?.sourcePage === page.sourcePage - 1 && before.volumePage === page.volumePage - 1;
    const isSame =
      JSON.stringify(parts[page.sourcePage - 1]) === JSON.stringify(parts[(before?.sourcePage ?? 0) - 1]);
    if (run !== undefined && isNext && isSame) {
      run.push(page);
      continue;
    }
    runs.push([page]);
  }
  return runs;
}

function firstDifference(original: string, copied: string): string {
  const at = [...original].findIndex((character, index) => character !== copied[index]);
  const from = Math.max(at < 0 ? original.length - 10 : at - 10, 0);
  return `${JSON.stringify(original.slice(from, from + 40))} became ${JSON.stringify(copied.slice(from, from + 40))}`;
}
