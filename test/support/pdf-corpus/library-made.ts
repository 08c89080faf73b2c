import { PDF, rgb, StandardFonts } from "@libpdf/core";
import { jsPDF } from "jspdf";
import { seededRandom } from "#test/support/seeded-random.ts";
import { corpusJpeg } from "./picture-pool.ts";
import { heading, paragraph } from "./written-texts.ts";

/** What web applications hand out as "unduh PDF". */
export function jspdfMade(pages: number, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const doc = new jsPDF({ unit: "mm", format: seed % 2 === 0 ? "a4" : "letter", compress: seed % 3 !== 0 });
  doc.setCreationDate("D:20240311080000+08'00'");
  doc.setFileId(seed.toString(16).toUpperCase().padStart(32, "0"));
  for (let page = 1; page <= pages; page += 1) {
    if (page > 1) {
      doc.addPage();
    }
    doc.setFont("helvetica", "bold").setFontSize(13).text(heading(random, page), 20, 25);
    doc.setFont("helvetica", "normal").setFontSize(10);
    for (let top = 38; top < 250; top += 34) {
      doc.text(doc.splitTextToSize(paragraph(random), 170), 20, top);
    }
    if (page === 1) {
      doc.addImage(corpusJpeg("receipt", seed).bytes, "JPEG", 160, 260, 12, 30);
      doc.link(20, 260, 60, 8, { url: "https://jdih.example.go.id/" });
    }
  }
  return new Uint8Array(doc.output("arraybuffer"));
}

export async function libpdfMade(pages: number, seed: number): Promise<Uint8Array> {
  const random = seededRandom(seed);
  const pdf = PDF.create();
  const day = new Date("2024-03-11T00:00:00Z");
  pdf.setMetadata({ title: "Dokumen", creationDate: day, modificationDate: day });
  const image = pdf.embedImage(corpusJpeg("receipt", seed).bytes);
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage({ size: "a4" });
    page.drawText(heading(random, number), { x: 60, y: 780, size: 15, font: StandardFonts.HelveticaBold });
    for (let top = 740; top > 200; top -= 90) {
      page.drawText(paragraph(random), {
        x: 60,
        y: top,
        size: 10,
        maxWidth: 470,
        font: StandardFonts.TimesRoman,
      });
    }
    page.drawRectangle({
      x: 60,
      y: 80,
      width: 470,
      height: 60,
      borderColor: rgb(0.2, 0.2, 0.2),
      borderWidth: 1,
    });
    page.drawImage(image, { x: 480, y: 60, width: 40, height: 100 });
  }
  return withFixedId(await pdf.save(), seed);
}

/** The library draws its file ids at random; they are as long as all others. */
function withFixedId(pdf: Uint8Array, seed: number): Uint8Array {
  const id = seed.toString(16).toUpperCase().padStart(32, "0");
  const text = Buffer.from(pdf)
    .toString("latin1")
    .replace(/\/ID \[<[0-9A-F]{32}> <[0-9A-F]{32}>\]/, `/ID [<${id}> <${id}>]`);
  return Uint8Array.from(Buffer.from(text, "latin1"));
}
