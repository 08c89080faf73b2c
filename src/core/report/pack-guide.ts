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
      `Setiap ${content.noun} mempunyai lembar sendiri: tingkat, kriteria, penjelasan, dan bukti menurut pengisi. Di bawah kriteria yang terpenuhi tertulis halaman yang membuktikannya, misalnya “B7 hal. 3–5”; klik untuk membukanya. Kriteria terpenuhi yang belum dibuktikan diberi tanda. ${levelRule(content)} Penilaian mandiri bukan hasil evaluasi resmi.`,
    ),
    plainHeading(3, "Halaman bukti"),
    paragraph(pagesGuide(content)),
    ...editionGuide(content),
    plainHeading(3, "Memeriksa keaslian"),
    paragraph(sealGuide(content)),
    paragraph(
      "Manifes di akhir paket mencatat nama, ukuran, dan sidik SHA-256 setiap berkas asli. Satu huruf saja berubah, sidiknya ikut berubah.",
    ),
    plainHeading(3, "Angka"),
    paragraph(
      "Indeks adalah rata-rata nilai indikator menurut bobotnya, dihitung tepat dan baru dibulatkan saat ditulis, setengah ke atas. Selama ada yang belum dijawab, yang ditulis adalah rentang hasil yang masih mungkin.",
    ),
    plainHeading(3, "Dasar penilaian"),
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
  return `Sesudah setiap lembar mengikuti ${which}. Nomor bukti B1, B2, dan seterusnya sama di seluruh paket dan paket sesudahnya. Cap di bawah setiap halaman bukti ditambahkan di luar halaman aslinya; isinya indikator dan kriteria, nomor dan nama berkas, halaman dari berkas itu, dan halaman paket. Klik cap untuk kembali ke lembarnya. Label halaman “B7-3” berarti halaman 3 dari bukti B7. Penanda (bookmark) mengikuti susunan instrumen. Berkas yang tidak dapat ditampilkan dilampirkan utuh dan diberi halaman keterangan.`;
}

function editionGuide({ changes, pack, settings }: PackContent): readonly ReportBlock[] {
  return [
    ...(changes === null
      ? []
      : [
          plainHeading(3, "Paket selisih"),
          paragraph(
            `Hanya lembar yang berubah sejak ${changes.label} yang dimuat, lengkap dengan semua buktinya. Bagian Hasil tetap mencakup seluruh penilaian; tanda “–” pada kolom halaman berarti lembarnya ada di paket sebelumnya.`,
          ),
        ]),
    ...(pack.isRedacted
      ? [
          plainHeading(3, "Salinan tersunting"),
          paragraph(
            `Dalam salinan ini ${redactionInWords(settings)}. Judul dan nama berkas yang dihilangkan diganti “Bukti dihilangkan”; nomor, ukuran, dan sidik SHA-256-nya tetap dicatat agar dapat dicocokkan kemudian. Halaman bukti yang ditampilkan tidak diubah isinya.`,
          ),
        ]
      : []),
  ];
}

function sealGuide({ keyFingerprint, settings }: PackContent): string {
  const files = settings.volumeLimitInBytes === null ? "berkas PDF ini" : "semua jilid PDF paket ini";
  const signature =
    keyFingerprint === null
      ? "Paket ini tidak ditandatangani: segel menemukan kerusakan dan perubahan, tetapi tidak membuktikan siapa pembuatnya."
      : "Segel ditandatangani secara digital. Cocokkan sidik jari kunci di sampul dengan yang diumumkan instansi lewat jalan lain.";
  return `Setiap berkas berakhir dengan segel yang mencakup semua isinya. Buka Matang, pilih “Periksa paket bukti”, lalu pilih ${files}: hasilnya menyebut utuh, atau bagian mana yang berbeda. Tidak perlu jaringan. ${signature}`;
}

function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", tone: "normal", text };
}
