import type { ReportBlock } from "./report-blocks.ts";

export interface PackPart {
  readonly anchor: string;
  readonly title: string;
}

/** The parts beside the chapters, as the contents name them. */
export const PACK_PARTS = {
  guide: { anchor: "part-guide", title: "Cara membaca paket ini" },
  difference: { anchor: "part-difference", title: "Daftar perubahan" },
  problems: { anchor: "part-problems", title: "Masalah yang dibiarkan terbuka" },
  score: { anchor: "part-score", title: "Hasil" },
  index: { anchor: "part-index", title: "Indeks bukti dukung" },
  signatures: { anchor: "part-signatures", title: "Lembar pengesahan" },
  manifest: { anchor: "part-manifest", title: "Manifes berkas" },
} as const satisfies Readonly<Record<string, PackPart>>;

/** The part's heading, made a place that the contents can name. */
export function withAnchor({ anchor }: PackPart, blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  const first = blocks.findIndex((block) => block.kind === "heading");
  return blocks.map((block, place) =>
    place === first && block.kind === "heading" ? { ...block, anchor } : block,
  );
}

/** Of a table's width for page numbers: with volumes "Jilid 2, halaman 57" needs more room than "57". */
export function pageShare(volumeLimitInBytes: number | null): number {
  return volumeLimitInBytes === null ? 0.08 : 0.18;
}
