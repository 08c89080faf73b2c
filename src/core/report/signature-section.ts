import { partHeading } from "./heading-blocks.ts";
import type { ReportBlock } from "./report-blocks.ts";
import type { ReportContent } from "./report-content.ts";

const FIELDS = ["Nama", "NIP", "Jabatan", "Tempat dan tanggal"];

/** Places to sign. Names are written by hand: nothing here claims that somebody has signed. */
export function signatureSection({
  assessment,
  questionnaire,
  author,
}: ReportContent): readonly ReportBlock[] {
  const { agency, year } = assessment.details;
  const head = agency === null ? "Pimpinan instansi" : "Kepala perangkat daerah (OPD) atau unit kerja";
  return [
    ...partHeading("Lembar pengesahan"),
    {
      kind: "paragraph",
      tone: "normal",
      text: `Isi penilaian mandiri ${questionnaire.indexName} tahun ${year} ini disusun oleh ${author} dan disahkan oleh yang bertanda tangan di bawah ini.`,
    },
    {
      kind: "signatures",
      places: [
        { role: "Disusun oleh asesor", fields: FIELDS },
        { role: "Diperiksa oleh tim koordinasi", fields: FIELDS },
        { role: `Disahkan oleh ${head.charAt(0).toLowerCase()}${head.slice(1)}`, fields: FIELDS },
      ],
    },
  ];
}
