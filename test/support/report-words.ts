import type { ReportBlock, ReportDocument, TableBlock } from "#core/report/report-blocks.ts";

/** Every text of a value, however deep, in order. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") {
    return [value];
  }
  if (typeof value === "object" && value !== null) {
    return Object.values(value).flatMap(textsIn);
  }
  return [];
}

export function blocksOf<Kind extends ReportBlock["kind"]>(
  document: ReportDocument,
  kind: Kind,
): readonly Extract<ReportBlock, { readonly kind: Kind }>[] {
  return document.blocks.filter(
    (block): block is Extract<ReportBlock, { readonly kind: Kind }> => block.kind === kind,
  );
}

/** The blocks from the question's heading up to the next page. */
export function sheetOf(document: ReportDocument, question: string): readonly ReportBlock[] {
  const start = document.blocks.findIndex(
    (block) => block.kind === "heading" && block.anchor === `question-${question}`,
  );
  const sheet = start === -1 ? [] : document.blocks.slice(start);
  const end = sheet.findIndex((block) => block.kind === "page-break");
  return end === -1 ? sheet : sheet.slice(0, end);
}

/** The texts of a table's rows, cell by cell; a cell's details are left out. */
export function rowsOf({ rows }: TableBlock): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map((cell) => (cell.kind === "page" ? cell.anchor : cell.text)));
}

/** "One. Two!" as its sentences. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== "");
}

export function timesIn(texts: readonly string[], wanted: string): number {
  return texts.reduce((times, text) => times + text.split(wanted).length - 1, 0);
}
