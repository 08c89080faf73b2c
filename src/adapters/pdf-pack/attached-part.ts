import type { AttachedReason } from "#core/report/assembly-words.ts";
import type { Exhibit } from "#core/report/pack-plan.ts";
import type { ReportBlock, TableRow } from "#core/report/report-blocks.ts";
import type { VolumePart } from "./pack-volume.ts";

/** The page that stands in for a file whose pages are not shown, and says where the file is instead. */
export function attachedPart(
  exhibit: Exhibit,
  reason: AttachedReason,
  attachedIn: number | null,
): VolumePart & { readonly kind: "own" } {
  const label = `${exhibit.number} · ${exhibit.source.name}`;
  return {
    kind: "own",
    label,
    own: { key: `attached-${exhibit.anchor}`, blocks: blocksOf(exhibit, label, reason, attachedIn) },
  };
}

function blocksOf(
  { anchor, bookmark, source, stamp, backTo }: Exhibit,
  label: string,
  reason: AttachedReason,
  attachedIn: number | null,
): readonly ReportBlock[] {
  const where =
    attachedIn === null
      ? "Berkas ini tidak ada dalam paket."
      : `Berkas aslinya terlampir utuh pada jilid ${attachedIn}; buka daftar lampiran di penampil PDF untuk mengambilnya.`;
  return [
    { kind: "heading", level: 2, kicker: "Bukti dukung", text: label, bookmark, anchor },
    { kind: "paragraph", tone: "notice", text: `${sentences[reason]} ${where}` },
    {
      kind: "table",
      caption: "Keterangan berkas",
      columns: [
        { title: "Perihal", share: 0.25, align: "left" },
        { title: "Isi", share: 0.75, align: "left" },
      ],
      rows: [
        row("Nama berkas", source.name),
        row("Ukuran", `${source.sizeInBytes.toLocaleString("id-ID")} byte`),
        row("SHA-256", source.sha256),
        {
          tone: "normal",
          cells: [
            { kind: "text", text: "Membuktikan", indent: 0, details: [] },
            {
              kind: "text",
              text: stamp.claim,
              indent: 0,
              details: [{ text: "Kembali ke lembar indikator", link: { kind: "anchor", anchor: backTo } }],
            },
          ],
        },
      ],
    },
  ];
}

const sentences: Readonly<Record<AttachedReason, string>> = {
  locked: "Halaman berkas ini tidak dapat ditampilkan karena terkunci dengan kata sandi.",
  damaged: "Halaman berkas ini tidak dapat ditampilkan karena isinya rusak.",
  "too-slow": "Halaman berkas ini tidak ditampilkan karena terlalu berat untuk dibuka.",
  "no-pages": "Berkas ini bukan PDF atau gambar, sehingga tidak memiliki halaman yang dapat ditampilkan.",
  program: "Berkas ini program, bukan dokumen, dan program dapat berjalan saat dibuka.",
  chosen: "Halaman berkas ini sengaja tidak ditampilkan.",
  missing: "Isi berkas ini tidak tersimpan di perangkat tempat paket dibuat.",
};

function row(title: string, text: string): TableRow {
  return {
    tone: "normal",
    cells: [
      { kind: "text", text: title, indent: 0, details: [] },
      { kind: "text", text, indent: 0, details: [] },
    ],
  };
}
