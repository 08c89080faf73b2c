import type { Assessment } from "#core/assessment/assessment.ts";
import { type EvidenceItem, type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { readPageSpans } from "#core/evidence/page-spans.ts";
import type { PackChoices } from "./pack-making.ts";

interface EstimatedSize {
  readonly pdf: number;
  readonly xlsx: number;
  readonly package: number;
  readonly originals: number;
}

/** Bytes for the file itself, for each question, each character and each piece of evidence: as measured on real reports. */
const SHARES = {
  pdf: { file: 40_000, question: 4_000, character: 0.5, evidence: 560 },
  xlsx: { file: 8_000, question: 350, character: 0.25, evidence: 60 },
  package: { file: 10_000, question: 600, character: 0.4, evidence: 200 },
} as const;

/** About how large the files will be. Evidence goes into the package as it is, each content once. */
export function estimatedSize({ answers, evidence }: Assessment, questionCount: number): EstimatedSize {
  const characters = Object.values(answers).reduce(
    (sum, { facts, analysis }) => sum + facts.length + analysis.length,
    0,
  );
  const about = ({ file, question, character, evidence: item }: (typeof SHARES)[keyof typeof SHARES]) =>
    file + question * questionCount + character * characters + item * evidence.length;
  return {
    pdf: about(SHARES.pdf),
    xlsx: about(SHARES.xlsx),
    package: about(SHARES.package) + contentInBytes(evidence),
    originals: contentInBytes(evidence),
  };
}

function contentInBytes(evidence: Assessment["evidence"]): number {
  const sizeByHash = new Map(
    evidence.flatMap(storedFilesOf).map(({ sha256, sizeInBytes }) => [sha256, sizeInBytes] as const),
  );
  return [...sizeByHash.values()].reduce((sum, size) => sum + size, 0);
}

/** Our own pages of a pack: fonts and charts, and each sheet. */
const OWN_PAGES = { file: 180_000, question: 6_000 };

/** About how large a pack will be: of each cited file the part whose pages are cited, where it is known how many it has. */
export function estimatedPackSize(
  { evidence }: Assessment,
  questionCount: number,
  facts: ReadonlyMap<Sha256, FileFacts> | null,
  { pages, leftOut }: Pick<PackChoices, "pages" | "leftOut">,
): number {
  const own = OWN_PAGES.file + OWN_PAGES.question * questionCount;
  const sizeByHash = new Map<Sha256, number>();
  for (const item of pages === "none" ? [] : evidence) {
    if (item.citations.length > 0 && !leftOut.includes(item.id)) {
      for (const { sha256, sizeInBytes } of storedFilesOf(item)) {
        const share = pages === "all" ? 1 : citedShare(item, facts?.get(sha256)?.pages ?? null);
        sizeByHash.set(sha256, Math.max(sizeByHash.get(sha256) ?? 0, sizeInBytes * share));
      }
    }
  }
  return [...sizeByHash.values()].reduce((sum, size) => sum + size, own);
}

/** 0 to 1. A citation without pages, or with pages that cannot be read, means all of them. */
function citedShare({ citations }: EvidenceItem, pageCount: number | null): number {
  if (pageCount === null) {
    return 1;
  }
  const cited = new Set<number>();
  for (const citation of citations) {
    const spans = readPageSpans(citation.pages, pageCount);
    if (!spans.ok || spans.value.length === 0) {
      return 1;
    }
    for (const { from, to } of spans.value) {
      for (let page = from; page <= to; page += 1) {
        cited.add(page);
      }
    }
  }
  return cited.size / pageCount;
}
