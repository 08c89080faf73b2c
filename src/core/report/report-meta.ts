import type { ReportMeta } from "./report-blocks.ts";
import type { ReportContent } from "./report-content.ts";

export function reportMeta(content: ReportContent): ReportMeta {
  const { questionnaire, assessment, author, madeAt } = content;
  const { year } = assessment.details;
  return {
    title: `Laporan penilaian mandiri ${questionnaire.indexName} ${year}: ${author}`,
    language: "id-ID",
    subject: `${questionnaire.title}, tahun ${year}`,
    author,
    madeAt,
    fileName: reportFileName(content),
    header: `${author} · ${questionnaire.shortTitle} · tahun ${year}`,
    labels: reportLabels(content),
    footer: questionnaire.disclaimer ?? "Penilaian mandiri, bukan hasil evaluasi resmi.",
  };
}

/** "Sementara" while anything is open, "Tidak resmi" where only some of the indicators count. */
function reportLabels({ scorecard }: ReportContent): readonly string[] {
  return [
    ...(scorecard.index.kind === "range" ? ["Sementara"] : []),
    ...(scorecard.coverage === "part" ? ["Tidak resmi"] : []),
  ];
}

const LONGEST_NAME = 60;

/** "laporan-spbe-2021-dinas-kominfo", for every output of the same report. */
export function reportFileName({
  questionnaire,
  assessment: { details },
}: Pick<ReportContent, "questionnaire" | "assessment">): string {
  const family = questionnaire.id.replace(/-\d+$/, "");
  const name = (details.agency ?? details.institution)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, "");
  return ["laporan", family, details.year, name].filter((part) => part !== "").join("-");
}
