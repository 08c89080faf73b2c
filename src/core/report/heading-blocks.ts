import type { HeadingBlock, ReportBlock } from "./report-blocks.ts";

/** The beginning of a part of the report, on a new page. */
export function partHeading(text: string): readonly ReportBlock[] {
  const heading: HeadingBlock = { ...plainHeading(1, text), bookmark: { depth: 1, title: text } };
  return [{ kind: "page-break" }, heading];
}

/** A heading within a part that the outline shows too. */
export function sectionHeading(text: string): HeadingBlock {
  return { ...plainHeading(2, text), bookmark: { depth: 2, title: text } };
}

export function plainHeading(level: HeadingBlock["level"], text: string): HeadingBlock {
  return { kind: "heading", level, kicker: null, text, bookmark: null, anchor: null };
}
