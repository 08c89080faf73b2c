import { partHeading, plainHeading } from "./heading-blocks.ts";
import type { PackContent } from "./pack-content.ts";
import { redactionInWords } from "./pack-cover.ts";
import { PACK_PARTS } from "./pack-parts.ts";
import { levelRule } from "./reading-guide.ts";
import type { ReportBlock } from "./report-blocks.ts";

/** How an evaluator gets from a claim to the page that proves it, and sees that nothing was changed. */
export function packGuide(content: PackContent): readonly ReportBlock[] {
  return [
    ...partHeading(PACK_PARTS.guide.title),
    plainHeading(3, "Dari klaim ke bukti"),
    paragraph(
      `Setiap ${content.noun} mempunyai lembar sendiri: tingkat, kriteria, penjelasan, bukti. Di bawah kriteria yang terpenuhi tertulis halaman buktinya (“B7 hal. 3–5”); klik untuk membukanya. Yang belum dibuktikan diberi tanda. ${levelRule(content)}`,
    ),
    plainHeading(3, "Halaman bukti"),
    paragraph(pagesGuide(content)),
    ...editionGuide(content),
    plainHeading(3, "Memeriksa keaslian"),
    paragraph(sealGuide(content)),
    plainHeading(3, "Angka dan dasar penilaian"),
    paragraph(
      "Indeks adalah rata-rata nilai indikator menurut bobotnya, dihitung tepat dan baru dibulatkan saat ditulis, setengah ke atas. Selama ada yang belum dijawab, ditulis rentang hasil yang masih mungkin.",
    ),
    paragraph(content.questionnaire.regulation.map((one) => `• ${one}`).join("\n")),
    { kind: "paragraph", tone: "quiet", text: `Asal teks instrumen: ${content.questionnaire.provenance}` },
  ];
}

function pagesGuide({ settings }: PackContent): string {
  if (settings.pages === "none") {
    return "Paket ini dibuat tanpa halaman bukti. Nomor bukti B1, B2, dan seterusnya, halaman yang dirujuk, dan sidik SHA-256 tetap tertulis, sehingga berkas aslinya dapat diminta dan dicocokkan.";
  }
  const which =
    settings.pages === "all"
      ? "seluruh halaman setiap berkas"
      : "hanya halaman yang dirujuk dari setiap berkas";
  return `Sesudah setiap lembar mengikuti ${which}. Nomor bukti B1, B2, dan seterusnya sama di seluruh paket dan paket sesudahnya. Cap di bawah setiap halaman bukti berada di luar halaman aslinya dan menyebut asalnya; klik cap untuk kembali ke lembarnya. Label halaman “B7-3” berarti halaman 3 dari bukti B7. Berkas yang tidak dapat ditampilkan dilampirkan utuh.`;
}

/** Under one heading, so that the guide stays on one page whatever the pack is. */
function editionGuide({ changes, pack, settings }: PackContent): readonly ReportBlock[] {
  const sentences = [
    ...(changes === null
      ? []
      : [
          `Paket selisih: hanya lembar yang berubah sejak ${changes.label}, dengan semua buktinya. Tanda “–” pada kolom halaman berarti lembarnya ada di paket sebelumnya.`,
        ]),
    ...(pack.isRedacted
      ? [
          `Salinan tersunting: ${redactionInWords(settings)}. Nama bukti yang dihilangkan diganti “Bukti dihilangkan”; nomor, ukuran, dan sidik SHA-256-nya tetap dicatat.${settings.maskPrivate ? "" : " Isi halaman yang ditampilkan tidak diubah."}`,
        ]
      : []),
  ];
  return sentences.length === 0
    ? []
    : [plainHeading(3, "Jenis paket ini"), paragraph(sentences.map((one) => `• ${one}`).join("\n"))];
}

function sealGuide({ keyFingerprint, settings }: PackContent): string {
  const files = settings.volumeLimitInBytes === null ? "berkas ini" : "semua jilid paket ini";
  const signature =
    keyFingerprint === null
      ? "Paket ini tidak ditandatangani: segel menemukan kerusakan dan perubahan, tetapi tidak membuktikan siapa pembuatnya."
      : "Segel ditandatangani; cocokkan sidik jari kunci di sampul dengan yang diumumkan instansi lewat jalan lain.";
  return `Setiap berkas berakhir dengan segel yang mencakup semua isinya. Pilih ${files} di “Periksa paket bukti” pada Matang: hasilnya menyebut utuh, atau bagian mana yang berbeda, tanpa jaringan. ${signature} Manifes di akhir paket mencatat sidik SHA-256 setiap berkas asli.`;
}

function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", tone: "normal", text };
}
