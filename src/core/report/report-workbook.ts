import { programmesOf } from "#core/programme/programme-entry.ts";
import { programmeSheet } from "./programme-workbook.ts";
import { type ReportContent, reportContent } from "./report-content.ts";
import type { ReportInput } from "./report-input.ts";
import { reportFileName } from "./report-meta.ts";
import { criteriaSheet, evidenceSheet } from "./workbook-claims.ts";
import { groupsSheet, indicatorsSheet, summarySheet } from "./workbook-figures.ts";

/** The report as a workbook: the same figures as in the document, as typed cells. */
export interface ReportWorkbook {
  /** Without an ending. */
  readonly fileName: string;
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}

export interface WorkbookColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

/** What a person typed is always a text, whatever it begins with. Numbers are rounded as they are shown. */
export type WorkbookCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly format: "0" | "0.00" | "0.00%" }
  /** "2026-11-25" */
  | { readonly kind: "date"; readonly day: string }
  | { readonly kind: "empty" };

/** Private notes are not in it. */
export function reportWorkbook(input: ReportInput): ReportWorkbook {
  const content: ReportContent = reportContent(input);
  const programmes = programmesOf(input.assessment);
  return {
    fileName: reportFileName(content),
    sheets: [
      summarySheet(content),
      groupsSheet(content),
      indicatorsSheet(content),
      criteriaSheet(content),
      evidenceSheet(content),
      ...(programmes.length === 0 ? [] : [programmeSheet(programmes)]),
    ],
  };
}
