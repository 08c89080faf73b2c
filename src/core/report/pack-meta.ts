import { type PackContent, packKindInWords } from "./pack-content.ts";
import type { ReportMeta } from "./report-blocks.ts";
import { reportMeta } from "./report-meta.ts";

/** As that of the report, with the pack's number and kind wherever a page could be taken out of it. */
export function packMeta(content: PackContent): ReportMeta {
  const { questionnaire, assessment, author, pack } = content;
  const { year } = assessment.details;
  const meta = reportMeta(content);
  return {
    ...meta,
    title: `Paket bukti dukung ${pack.number}, ${questionnaire.indexName} ${year}: ${author}`,
    subject: `${packKindInWords(content)}, ${meta.subject}`,
    fileName: fileName(content, meta.fileName),
    header: `Paket ${pack.number} · ${meta.header}`,
    labels: [
      ...meta.labels,
      ...(pack.kind === "difference" ? ["Paket selisih"] : []),
      ...(pack.isRedacted ? ["Salinan tersunting"] : []),
    ],
  };
}

/** "paket-bukti-3-spbe-2021-dinas-kominfo": a redacted copy can never be taken for the whole by its name. */
function fileName({ pack }: PackContent, reportName: string): string {
  return [
    "paket-bukti",
    pack.number,
    ...(pack.kind === "difference" ? ["selisih"] : []),
    ...(pack.isRedacted ? ["tersunting"] : []),
    reportName.replace(/^laporan-/, ""),
  ].join("-");
}
