import { partHeading, plainHeading } from "./heading-blocks.ts";
import type { ReportBlock } from "./report-blocks.ts";
import type { ReportContent } from "./report-content.ts";

/** What an evaluator needs to find a claim, its criterion and its proof. */
export function readingGuide(content: ReportContent): readonly ReportBlock[] {
  return [
    ...partHeading("Cara membaca laporan ini"),
    paragraph(
      "Laporan ini berisi jawaban penilaian mandiri: yang dinilai, kriteria yang menurut pengisi terpenuhi, penjelasannya, dan bukti dukungnya. Penilaian mandiri bukan hasil evaluasi resmi.",
    ),
    plainHeading(3, "Susunan"),
    paragraph(
      "Bagian Hasil memuat indeks, nilai setiap kelompok, dan daftar semua indikator dengan nomor halamannya. Sesudah itu setiap indikator mendapat lembarnya sendiri. Daftar bukti dukung dan lembar pengesahan ada di bagian akhir. Penanda (bookmark) berkas ini mengikuti susunan instrumen.",
    ),
    plainHeading(3, "Tanda"),
    paragraph(
      `“✓ terpenuhi” berarti kriteria dinyatakan terpenuhi oleh pengisi; “○ belum” berarti tidak. ${levelRule(content)}`,
    ),
    paragraph(
      "Setiap berkas atau tautan bukti bernomor B1, B2, dan seterusnya. Nomor itu sama di semua indikator. Di lembar indikator tertulis halaman yang dirujuk dan kriteria yang dibuktikannya. Sidik SHA-256 menunjukkan isi berkas: satu huruf saja berubah, sidiknya ikut berubah. Sidik lengkap ada di daftar bukti dukung.",
    ),
    plainHeading(3, "Angka"),
    paragraph(
      "Indeks adalah rata-rata nilai indikator menurut bobotnya. Semua angka dihitung tepat dan baru dibulatkan ke dua desimal saat ditulis, setengah ke atas. Selama ada yang belum dijawab, yang ditulis adalah rentang dari hasil terendah sampai hasil tertinggi yang masih mungkin, misalnya 2,10–3,95.",
    ),
    plainHeading(3, "Dasar penilaian"),
    paragraph(content.questionnaire.regulation.map((one) => `• ${one}`).join("\n")),
    { kind: "paragraph", tone: "quiet", text: `Asal teks instrumen: ${content.questionnaire.provenance}` },
  ];
}

export function levelRule({ sheets }: ReportContent): string {
  const rules = new Set(sheets.map((sheet) => sheet.question.indicator.valueRule.kind));
  const words = [
    ...(rules.has("level")
      ? ["Tingkat tercapai bila kriterianya dan kriteria semua tingkat di bawahnya terpenuhi."]
      : []),
    ...(rules.has("items")
      ? [
          "Nilai desimal dihitung dari bagian butir bukti yang terpenuhi pada suatu tingkat; tingkat berikutnya baru dihitung setelah tingkat itu lengkap.",
        ]
      : []),
    ...(rules.has("external-index")
      ? ["Beberapa indikator mengambil nilainya dari indeks instansi pembina."]
      : []),
  ];
  return words.join(" ");
}

function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", tone: "normal", text };
}
