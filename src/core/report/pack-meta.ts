import type { PackRecord } from "#core/assessment/pack-record.ts";
import { type PackContent, packKindInWords } from "./pack-content.ts";
import type { ReportMeta } from "./report-blocks.ts";
import type { ReportInput } from "./report-input.ts";
import { reportFileName, reportMeta } from "./report-meta.ts";

/** As that of the report, with the pack's number and kind wherever a page could be taken out of it. */
export function packMeta(content: PackContent): ReportMeta {
  const { questionnaire, assessment, author, pack } = content;
  const { year } = assessment.details;
  const meta = reportMeta(content);
  return {
    ...meta,
    title: `Paket bukti dukung ${pack.number}, ${questionnaire.indexName} ${year}: ${author}`,
    subject: `${packKindInWords(content)}, ${meta.subject}`,
    fileName: packFileName(pack, content),
    header: `Paket ${pack.number} · ${meta.header}`,
    labels: [
      ...meta.labels,
      ...(pack.kind === "difference" ? ["Paket selisih"] : []),
      ...(pack.isRedacted ? ["Salinan tersunting"] : []),
    ],
  };
}

/**
 * "paket-bukti-3-spbe-2021-dinas-kominfo", without its ending: a redacted copy can never be taken for the whole by its name.
 */
export function packFileName(
  { number, kind, isRedacted }: Pick<PackRecord, "number" | "kind" | "isRedacted">,
  subject: Pick<ReportInput, "questionnaire" | "assessment">,
): string {
  return [
    "paket-bukti",
    number,
    ...(kind === "difference" ? ["selisih"] : []),
    ...(isRedacted ? ["tersunting"] : []),
    reportFileName(subject).replace(/^laporan-/, ""),
  ].join("-");
}
