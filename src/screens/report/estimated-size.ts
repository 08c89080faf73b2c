import type { Assessment } from "#core/assessment/assessment.ts";
import { storedFilesOf } from "#core/evidence/evidence-item.ts";

interface EstimatedSize {
  readonly pdf: number;
  readonly xlsx: number;
  readonly package: number;
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
  };
}

function contentInBytes(evidence: Assessment["evidence"]): number {
  const sizeByHash = new Map(
    evidence.flatMap(storedFilesOf).map(({ sha256, sizeInBytes }) => [sha256, sizeInBytes] as const),
  );
  return [...sizeByHash.values()].reduce((sum, size) => sum + size, 0);
}
