import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ensureTool } from "#test/support/debian-tools.ts";
import { packFiles } from "#test/support/pdf-corpus/pack-in-node.ts";
import { CONTENTS, deflated, handmadePdf, onePagePdf } from "#test/support/pdf-handmade.ts";
import { differenceInThousandths, pdfPictures, upperPart } from "#test/support/pdf-pictures.ts";
import { checkPdf, pageTexts } from "#test/support/pdf-tools.ts";

/** Our own pages in these packs: the front and the sheet before the evidence, the back behind it. */
const BEFORE = 2;
const AFTER = 1;

const FORM = "/Type /XObject /Subtype /Form /BBox [0 0 100 40]";
const WHITE_FIELD = "1 1 0.6 rg 0 0 100 40 re f 0 g BT /F 12 Tf 4 14 Td (Diisi) Tj ET";
const WITH_FONT = "/Resources << /Font << /F 5 0 R >> >>";
const PAGE = "/MediaBox [0 0 300 400] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R";
const plainPage = onePagePdf({});

const structures: Readonly<Record<string, () => Uint8Array>> = {
  "a plain page": () => plainPage,
  "resources, box and rotation from the tree": () =>
    onePagePdf({
      pages: "/MediaBox [0 0 300 400] /Rotate 90 /Resources << /Font << /F 5 0 R >> >>",
      page: "/Contents 4 0 R",
    }),
  "a rotation of 180": () => onePagePdf({ page: `${PAGE} /Rotate 180` }),
  "a rotation of 270, written as -90": () => onePagePdf({ page: `${PAGE} /Rotate -90` }),
  "a crop box away from the origin": () => onePagePdf({ page: `${PAGE} /CropBox [30 50 250 300]` }),
  "a crop box on a turned page": () => onePagePdf({ page: `${PAGE} /CropBox [30 50 250 300] /Rotate 90` }),
  "a box that begins below zero": () =>
    onePagePdf({ page: PAGE.replace("[0 0 300 400]", "[-50 -20 300 400]") }),
  "a box with its corners swapped": () =>
    onePagePdf({ page: PAGE.replace("[0 0 300 400]", "[300 400 0 0]") }),
  "a receipt": () => onePagePdf({ page: PAGE.replace("[0 0 300 400]", "[0 0 160 600]") }),
  "contents in pieces, split within a text": () =>
    onePagePdf({
      page: PAGE.replace("4 0 R", "[4 0 R 6 0 R 7 0 R]"),
      contents: deflated("0.5 g 20 20 50 50 re f BT /F 18"),
      others: { 6: deflated("Tf 40 200 Td"), 7: { entries: "", data: "(Terbagi tiga) Tj ET" } },
    }),
  "more q than Q": () =>
    onePagePdf({ contents: { entries: "", data: `q q 0.9 0 0 0.9 5 5 cm q\n${CONTENTS}` } }),
  "more Q than q": () => onePagePdf({ contents: { entries: "", data: `q Q\n${CONTENTS}\nQ Q Q` } }),
  "no resources": () =>
    onePagePdf({
      page: "/MediaBox [0 0 300 400] /Contents 4 0 R",
      contents: { entries: "", data: "0 0 1 rg 20 20 100 100 re f" },
    }),
  "no contents": () => onePagePdf({ page: "/MediaBox [0 0 300 400]" }),
  "a form field with an appearance": () =>
    onePagePdf({
      page: `${PAGE} /Annots [6 0 R]`,
      catalog: "/AcroForm << /Fields [6 0 R] >>",
      others: {
        6: "<< /Type /Annot /Subtype /Widget /FT /Tx /T (nama) /F 4 /Rect [40 250 240 330] /AP << /N 7 0 R >> >>",
        7: { entries: `${FORM} ${WITH_FONT}`, data: WHITE_FIELD },
      },
    }),
  "a ticked box, of two appearances": () =>
    onePagePdf({
      page: `${PAGE} /Annots [6 0 R]`,
      others: {
        6: "<< /Type /Annot /Subtype /Widget /FT /Btn /T (setuju) /F 4 /Rect [40 250 60 270] /AS /Ya /AP << /N << /Ya 7 0 R /Off 8 0 R >> >> >>",
        7: { entries: `${FORM} ${WITH_FONT}`, data: WHITE_FIELD },
        8: { entries: FORM, data: "1 0 0 rg 0 0 100 40 re f" },
      },
    }),
  "a turned stamp, placed by its matrix": () =>
    onePagePdf({
      page: `${PAGE} /Annots [6 0 R]`,
      others: {
        6: "<< /Type /Annot /Subtype /Stamp /F 4 /Rect [100 220 180 380] /AP << /N 7 0 R >> >>",
        7: { entries: `${FORM} /Matrix [0 1 -1 0 0 0] ${WITH_FONT}`, data: WHITE_FIELD },
      },
    }),
  "an annotation that is hidden": () =>
    onePagePdf({
      page: `${PAGE} /Annots [6 0 R]`,
      others: {
        6: "<< /Type /Annot /Subtype /Stamp /F 2 /Rect [40 250 240 330] /AP << /N 7 0 R >> >>",
        7: { entries: `${FORM} ${WITH_FONT}`, data: WHITE_FIELD },
      },
    }),
  "a layer that is off": () =>
    onePagePdf({
      catalog: "/OCProperties << /OCGs [6 0 R 7 0 R] /D << /OFF [7 0 R] >> >>",
      page: PAGE.replace("/Font <<", "/Properties << /On 6 0 R /Off 7 0 R >> /Font <<"),
      contents: {
        entries: "",
        data: `${CONTENTS}\n/OC /On BDC 1 0 1 rg 180 60 50 50 re f EMC /OC /Off BDC 0 g 180 120 90 90 re f EMC`,
      },
      others: { 6: "<< /Type /OCG /Name (Tampak) >>", 7: "<< /Type /OCG /Name (Tersembunyi) >>" },
    }),
  "a soft mask, a pattern and a shading": () =>
    onePagePdf({
      page: `/MediaBox [0 0 300 400] /Contents 4 0 R /Group << /S /Transparency /CS /DeviceRGB >> /Resources << /Font << /F 5 0 R >> /ExtGState << /G << /ca 0.5 /SMask << /S /Luminosity /G 6 0 R >> >> >> /Pattern << /P 7 0 R >> /Shading << /S 8 0 R >> >>`,
      contents: {
        entries: "",
        data: `q 20 20 100 100 re W n /S sh Q /Pattern cs /P scn 140 20 100 100 re f\n/G gs ${CONTENTS}`,
      },
      others: {
        6: {
          entries:
            "/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Group << /S /Transparency /CS /DeviceGray >>",
          data: "0.8 g 0 0 300 400 re f",
        },
        7: {
          entries:
            "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources << >>",
          data: "1 0 0 rg 0 0 5 5 re f",
        },
        8: "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [20 0 120 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >>",
      },
    }),
  "the same page twice in the tree": () =>
    handmadePdf({
      1: "<< /Type /Catalog /Pages 2 0 R >>",
      2: "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>",
      3: `<< /Type /Page /Parent 2 0 R ${PAGE} >>`,
      4: deflated(CONTENTS),
      5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }),
  "object streams": () => rewritten(plainPage, ["--object-streams=generate"]),
  linearised: () => rewritten(plainPage, ["--linearize"]),
  "encrypted with RC4 and no password": () =>
    rewritten(plainPage, ["--allow-weak-crypto", "--encrypt", "", "pemilik", "40", "--"]),
  "encrypted with AES-256 and no password": () =>
    rewritten(plainPage, ["--encrypt", "", "pemilik", "256", "--"]),
};

/** Tools are started for each file; other work may share the machine. */
const LONGEST_MS = 60_000;

describe("a page of evidence in a pack", { timeout: LONGEST_MS }, () => {
  it.each(Object.keys(structures))("says and shows what it did, and the stamp below: %s", async (name) => {
    const source = structures[name]?.() ?? new Uint8Array();
    const { pack, volumes } = await packFiles([{ name: "bukti.pdf", bytes: source }]);
    const [volume = new Uint8Array()] = volumes;

    expect(pack).toMatchObject({ shown: 1, attached: [], problems: [] });
    checkPdf(volume);
    const texts = pageTexts(volume).slice(BEFORE, -AFTER);
    expect(texts.map(wordsOf)).toEqual(
      pageTexts(source).map((text, index, all) =>
        [...wordsOf(text), ...stampWords(index + 1, all.length)].sort(),
      ),
    );
    const pictures = pdfPictures(volume).slice(BEFORE, -AFTER);
    const sourcePictures = pdfPictures(source);
    expect(pictures).toHaveLength(sourcePictures.length);
    for (const [index, picture] of sourcePictures.entries()) {
      const shown = pictures[index] ?? picture;
      expect(shown.height).toBeGreaterThan(picture.height);
      expect(differenceInThousandths(upperPart(shown, picture.height), picture)).toBeLessThan(1);
    }
  });

  it("has pdfium write anew what the first reader cannot open", async () => {
    const shifted = Buffer.from(plainPage)
      .toString("latin1")
      .replace(/(\d{10}) 00000 n/g, (_, offset) => `${String(Number(offset) + 3).padStart(10, "0")} 00000 n`);

    const { pack, volumes } = await packFiles([
      { name: "geser.pdf", bytes: new Uint8Array(Buffer.from(shifted, "latin1")) },
    ]);

    expect(pack).toMatchObject({ shown: 1, problems: [{ kind: "rescued", file: "geser.pdf" }] });
    expect(pageTexts(volumes[0] ?? new Uint8Array())[BEFORE]).toContain("Surat Keputusan 12");
  });

  it("attaches a locked file untouched, with a page that says why", async () => {
    const locked = rewritten(plainPage, ["--encrypt", "rahasia", "pemilik", "256", "--"]);

    const { pack, volumes } = await packFiles([{ name: "terkunci.pdf", bytes: locked }]);

    const [volume = new Uint8Array()] = volumes;
    expect(pack).toMatchObject({ shown: 0, attached: [{ file: "terkunci.pdf", reason: "locked" }] });
    expect(pageTexts(volume).join(" ")).toMatch(/terkunci dengan kata sandi/);
    expect(Buffer.from(volume).includes(Buffer.from(locked))).toBe(true);
    checkPdf(volume);
  });
});

function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .sort();
}

function stampWords(page: number, of: number): readonly string[] {
  const words = `Indikator 1 · B1 bukti.pdf hal. ${page} dari ${of} Paket 1 · Jilid 1 · halaman ${BEFORE + page}`;
  return words.split(" ");
}

function rewritten(pdf: Uint8Array, options: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "matang-qpdf-"));
  try {
    writeFileSync(join(folder, "in.pdf"), pdf);
    execFileSync(ensureTool("qpdf"), ["in.pdf", ...options, "out.pdf"], { cwd: folder });
    return readFileSync(join(folder, "out.pdf"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
