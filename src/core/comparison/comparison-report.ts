import type { ReportBlock, ReportDocument } from "#core/report/report-blocks.ts";
import { type ComparisonOutput, comparisonFileName } from "./comparison-workbook.ts";

export interface ComparisonReportInput extends ComparisonOutput {
  readonly marked: readonly number[];
  readonly madeAt: string;
  readonly timeZone: string;
}

export function comparisonReport(input: ComparisonReportInput): ReportDocument {
  const blocks: ReportBlock[] = [];
  return {
    meta: {
      title: "",
      language: "id",
      subject: "",
      author: "",
      madeAt: input.madeAt,
      fileName: comparisonFileName(input),
      header: "",
      labels: [],
      footer: "",
    },
    blocks,
  };
}
