import type { NotShown } from "#core/evidence/file-facts.ts";
import { sizeInWords } from "./figure-words.ts";
import { reasonInWords } from "./handling-notes.ts";
import { plainHeading } from "./heading-blocks.ts";
import type { Exhibit } from "./pack-plan.ts";
import type { ReportBlock, TableRow } from "./report-blocks.ts";
import { leftColumn, textCell } from "./table-cells.ts";

/** Stands where the pages of a file would: it is in the pack as it is, and why it cannot be shown. */
export function attachedPage(exhibit: Exhibit, reason: NotShown | "chosen"): readonly ReportBlock[] {
  const { number, anchor, stamp, source, backTo } = exhibit;
  const row = (label: string, value: string): TableRow => ({
    tone: "normal",
    cells: [textCell(label), textCell(value)],
  });
  return [
    { ...plainHeading(2, `${number}: dilampirkan utuh`), kicker: stamp.claim, anchor },
    {
      kind: "paragraph",
      tone: "notice",
      text: `Berkas ini tidak dapat ditampilkan sebagai halaman: ${reasonInWords(reason)}. Berkas aslinya dilampirkan dalam PDF ini tanpa diubah; buka lewat panel lampiran penampil PDF.`,
    },
    {
      kind: "table",
      caption: "",
      columns: [leftColumn("Keterangan", 0.22), leftColumn("Isi", 0.78)],
      rows: [
        row("Nama berkas", source.name),
        row("Jenis", source.mediaType),
        row("Ukuran", sizeInWords(source.sizeInBytes)),
        row("SHA-256", source.sha256),
        {
          tone: "normal",
          cells: [
            textCell("Dirujuk di"),
            textCell("", {
              details: [{ text: "Kembali ke lembar indikator", link: { kind: "anchor", anchor: backTo } }],
            }),
          ],
        },
      ],
    },
  ];
}
