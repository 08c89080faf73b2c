import type { PdfDraft } from "./pdf-draft.ts";
import { A4, framed, type SpecialPage, specialDocument } from "./special-page.ts";

/** Pages whose boxes, turns or inheritance are out of the ordinary. */
export const pageShapes: Readonly<Record<string, () => PdfDraft>> = {
  rotated: () =>
    plain(
      [90, 180, 270, -90, 450].map((turn) => ({
        entries: `${A4} /Rotate ${turn}`,
        content: framed(`Putar ${turn}`),
      })),
    ),
  "rotated-and-cropped": () =>
    plain(
      [90, 180, 270].map((turn) => ({
        entries: `${A4} /CropBox [50 100 500 600] /Rotate ${turn}`,
        content: `${framed("Tidak terlihat")}${framed(`Terpotong ${turn}`, 50, 100, 500, 600)}`,
      })),
    ),
  cropped: () =>
    plain([
      {
        entries: `${A4} /CropBox [100 200 400 700]`,
        content: `${framed("Luar")}${framed("Dalam", 100, 200, 400, 700)}`,
      },
      { entries: `${A4} /CropBox [-50 -50 900 900]`, content: framed("Potongan lebih besar dari kertas") },
      { entries: "/MediaBox [100 100 695 942]", content: framed("Titik asal lain", 100, 100, 695, 942) },
      {
        entries: "/MediaBox [-300 -421 295 421]",
        content: framed("Titik asal tengah", -300, -421, 295, 421),
      },
      { entries: "/MediaBox [595 842 0 0]", content: framed("Sudut terbalik") },
      { entries: "/MediaBox [0.25 -.5 595.276 +841.89]", content: framed("Pecahan") },
      { entries: `${A4} /CropBox [0 0 0 0]`, content: framed("Potongan kosong") },
      {
        entries: `${A4} /TrimBox [20 20 500 800] /BleedBox [5 5 590 835] /ArtBox [30 30 300 300]`,
        content: framed("Kotak cetak"),
      },
    ]),
  "a3-plan": () =>
    plain([
      {
        entries: "/MediaBox [0 0 1190.55 841.89]",
        content: `${framed("Denah A3", 0, 0, 1190, 841)}${planLines(1190, 841)}`,
      },
    ]),
  "a0-plan": () =>
    plain([
      {
        entries: "/MediaBox [0 0 2383.94 3370.39]",
        content: `${framed("Denah A0", 0, 0, 2383, 3370)}${planLines(2383, 3370)}`,
      },
    ]),
  receipt: () => plain([{ entries: "/MediaBox [0 0 164 640]", content: framed("Kuitansi", 0, 0, 164, 640) }]),
  "tiny-page": () => plain([{ entries: "/MediaBox [0 0 72 72]", content: "0.5 g 10 10 40 40 re f" }]),
  "user-unit": () =>
    plain([{ entries: "/MediaBox [0 0 297 421] /UserUnit 2", content: framed("Satuan", 0, 0, 297, 421) }]),
  "inherited-deep": () =>
    specialDocument((maker) => {
      const width = maker.add("595");
      const box = maker.add(`[0 0 ${width} 0 R 842]`);
      const turn = maker.add("90");
      return {
        tree: { fanOut: 2, inherited: `/MediaBox ${box} 0 R /Rotate ${turn} 0 R /CropBox [20 20 575 822]` },
        pages: Array.from({ length: 9 }, (_, index) => ({
          entries: index === 4 ? "/Rotate 0" : "",
          content: framed(`Warisan ${index + 1}`, 20, 20, 575, 822),
        })),
      };
    }),
  "empty-pages": () =>
    plain([
      { entries: A4 },
      { entries: A4, content: "" },
      { entries: `${A4} /Contents []`, resources: null },
      { entries: A4, content: "0.9 g 100 100 300 300 re f", resources: null },
      { entries: A4, content: framed("Halaman terakhir") },
    ]),
  "split-contents": () =>
    specialDocument((maker) => {
      const parts = [
        "q 1 0 0 1 10 10 cm\nBT /F1 18",
        "Tf 100 500 Td (Terbelah) Tj",
        "ET Q\n",
        framed("Isi terbelah"),
      ].map((part) => maker.deflated("", part));
      const array = maker.add(`[${parts.map((part) => `${part} 0 R`).join(" ")}]`);
      return {
        pages: [
          { entries: `${A4} /Contents ${array} 0 R` },
          { entries: `${A4} /Contents [${parts[3]} 0 R]` },
        ],
      };
    }),
  "unbalanced-states": () =>
    plain([
      { entries: A4, content: `q q 0.5 0 0 0.5 100 100 cm 0.2 0.6 0.2 rg\n${framed("Simpan tanpa pulih")}` },
      { entries: A4, content: `${framed("Pulih tanpa simpan")}\nQ Q\n0.3 g 200 300 100 100 re f` },
      { entries: A4, content: `${framed("Teks tanpa akhir")}\nBT /F1 12 Tf 100 400 Td (Belum selesai) Tj` },
      {
        entries: A4,
        content: `${framed("Potongan tanpa pulih")}\n100 100 200 200 re W n 0.7 g 0 0 595 842 re f`,
      },
    ]),
};

function plain(pages: readonly SpecialPage[]): PdfDraft {
  return specialDocument(() => ({ pages }));
}

function planLines(width: number, height: number): string {
  const lines = Array.from({ length: 60 }, (_, index) => {
    const x = 40 + (index * (width - 80)) / 60;
    const y = 60 + ((index * 37) % (height - 120));
    return `${x.toFixed(1)} 60 m ${x.toFixed(1)} ${height - 60} l S ${x.toFixed(1)} ${y} 18 12 re S`;
  });
  return `0.3 w\n${lines.join("\n")}\n`;
}
