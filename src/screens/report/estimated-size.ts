import type { Assessment } from "#core/assessment/assessment.ts";

interface EstimatedSize {
  readonly pdf: number;
  readonly xlsx: number;
  readonly package: number;
}

const PDF_BASE_IN_BYTES = 150_000;
const XLSX_BASE_IN_BYTES = 30_000;
const PACKAGE_BASE_IN_BYTES = 10_000;
const BYTES_PER_EVIDENCE_ROW = 400;

/** About how large the files will be. Text shrinks to about half; evidence goes into the package as it is, each content once. */
export function estimatedSize({ answers, evidence }: Assessment): EstimatedSize {
  const characters = Object.values(answers).reduce(
    (sum, { facts, analysis, privateNotes }) => sum + facts.length + analysis.length + privateNotes.length,
    0,
  );
  const sizeByHash = new Map(
    evidence.flatMap(({ source }) =>
      source.kind === "file" ? [[source.sha256, source.sizeInBytes] as const] : [],
    ),
  );
  const bytes = [...sizeByHash.values()].reduce((sum, size) => sum + size, 0);
  const text = characters / 2 + evidence.length * BYTES_PER_EVIDENCE_ROW;
  return {
    pdf: PDF_BASE_IN_BYTES + text,
    xlsx: XLSX_BASE_IN_BYTES + text,
    package: PACKAGE_BASE_IN_BYTES + text + bytes,
  };
}
