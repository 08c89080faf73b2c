import { coverSection } from "./cover-section.ts";
import { evidenceSection } from "./evidence-section.ts";
import { indicatorSections } from "./indicator-section.ts";
import { programmesSection } from "./programmes-section.ts";
import { readingGuide } from "./reading-guide.ts";
import type { ReportDocument } from "./report-blocks.ts";
import { type ReportContent, reportContent } from "./report-content.ts";
import type { ReportInput } from "./report-input.ts";
import { reportMeta } from "./report-meta.ts";
import { scoreSection } from "./score-section.ts";
import { signatureSection } from "./signature-section.ts";
import { stepsSection } from "./steps-section.ts";

/** The report on an assessment, from cover to signatures. Private notes are not in it. */
export function reportDocument(input: ReportInput): ReportDocument {
  const content: ReportContent = reportContent(input);
  return {
    meta: reportMeta(content),
    blocks: [
      ...coverSection(content),
      ...readingGuide(content),
      ...scoreSection(content),
      ...stepsSection(content),
      ...indicatorSections(content),
      ...evidenceSection(content),
      ...programmesSection(content),
      ...signatureSection(content),
    ],
  };
}
