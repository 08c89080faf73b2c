import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inspectBytes } from "#adapters/pdf-pack/inspect-file-pages.ts";
import { FileFacts } from "#core/evidence/file-facts.ts";
import { ensureTool } from "#test/support/debian-tools.ts";
import { rawPdf, textContent } from "#test/support/raw-pdf.ts";

async function loadPdfium(): Promise<ArrayBuffer> {
  const file = readFileSync(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  return new Uint8Array(file).buffer;
}

async function inspect(bytes: Uint8Array, name = "18.a.SK.pdf"): Promise<FileFacts> {
  return FileFacts.parse(await inspectBytes(bytes, name, { loadPdfium }));
}

/** As qpdf locks it: the empty password opens it, or only the given one. */
function encrypted(pdf: Uint8Array, password: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "matang-inspect-"));
  try {
    const [source, target] = [join(folder, "a.pdf"), join(folder, "b.pdf")];
    writeFileSync(source, pdf);
    execFileSync(ensureTool("qpdf"), ["--encrypt", password, "pemilik", "256", "--", source, target]);
    return readFileSync(target);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const letter = rawPdf({
  contents: [
    textContent("Ditetapkan di Samarinda, 3 Maret 2021"),
    textContent("Pasal 2"),
    textContent("Pasal 3"),
  ],
});

describe("what is found in a PDF", () => {
  it("its pages, that they carry text, and the days they name", async () => {
    expect(await inspect(letter)).toEqual({
      inspection: 1,
      content: "pdf",
      pages: 3,
      notShown: null,
      rescued: false,
      encrypted: false,
      signed: false,
      hasForm: false,
      active: [],
      text: "text",
      dates: ["2021-03-03"],
      image: null,
    });
  });

  it("the day in its name, after those in its text", async () => {
    expect((await inspect(letter, "18.a.SK 5 Mei 2022.pdf")).dates).toEqual(["2021-03-03", "2022-05-05"]);
  });

  it.each([
    ["scan", ["0 0 100 100 re f", "q /Im Do Q"]],
    ["mixed", [textContent("Sampul"), "0 0 100 100 re f", "0 0 100 100 re f"]],
    ["text", [textContent("Isi"), ""]],
  ] as const)("whether its pages carry text: %s", async (text, contents) => {
    expect((await inspect(rawPdf({ contents }))).text).toBe(text);
  });

  it("text within a drawing of its own", async () => {
    const inner = textContent("Dalam");
    const bytes = rawPdf({
      contents: ["/Fm Do"],
      page: "/Resources << /XObject << /Fm 100 0 R >> >>",
      objects: [
        `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length ${inner.length} >>\nstream\n${inner}\nendstream`,
      ],
    });

    expect((await inspect(bytes)).text).toBe("text");
  });

  it("that it is encrypted though it opens without a password", async () => {
    expect(await inspect(encrypted(letter, ""))).toMatchObject({ pages: 3, encrypted: true, text: "text" });
  });

  it("that it is locked", async () => {
    expect(await inspect(encrypted(letter, "rahasia"))).toMatchObject({ pages: null, notShown: "locked" });
  });

  it("that nobody can read it", async () => {
    const bytes = new TextEncoder().encode("%PDF-1.7\nini bukan isi PDF\n%%EOF");

    expect(await inspect(bytes)).toMatchObject({ content: "pdf", pages: null, notShown: "damaged" });
  });

  it("a signature and a form", async () => {
    const bytes = rawPdf({
      catalog: "/AcroForm << /SigFlags 3 /Fields [100 0 R] >>",
      objects: [
        "<< /FT /Sig /T (ttd) /V 101 0 R >>",
        "<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 10 20 30] /Contents <00> >>",
      ],
    });

    expect(await inspect(bytes)).toMatchObject({ signed: true, hasForm: true });
  });

  it("which fields of a form hold something that a copy cannot show", async () => {
    const field = (entries: string) => `<< /Type /Annot /Subtype /Widget /Rect [9 9 90 20] ${entries} >>`;
    const bytes = rawPdf({
      catalog: "/AcroForm << /Fields [100 0 R] >>",
      page: "/Annots [101 0 R 102 0 R 103 0 R 104 0 R 105 0 R 106 0 R]",
      objects: [
        "<< /T (pemohon) /Kids [101 0 R] >>",
        field("/Parent 100 0 R /T (nip) /FT /Tx /V (1999)"),
        field("/T (kosong) /FT /Tx /V ()"),
        field("/T (tampak) /FT /Tx /V (ada) /AP << /N 107 0 R >>"),
        field("/T (tersembunyi) /FT /Tx /V (x) /F 2"),
        field("/T (mati) /FT /Btn /V /Off"),
        field("/T (pilihan) /FT /Ch /V [(satu) (dua)]"),
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream",
      ],
    });

    const { unseenFields } = await inspect(bytes);

    expect(unseenFields).toEqual(["pemohon.nip", "pilihan"]);
    expect((await inspect(letter)).unseenFields).toBeUndefined();
  });
});

describe("what could act on its own", () => {
  it.each([
    ["open-action, javascript", { catalog: "/OpenAction << /S /JavaScript /JS (app.alert) >>" }],
    ["javascript", { catalog: "/Names << /JavaScript << /Names [] >> >>" }],
    ["embedded-file", { catalog: "/Names << /EmbeddedFiles << /Names [] >> >>" }],
    ["xfa-form", { catalog: "/AcroForm << /XFA 100 0 R /Fields [] >>", objects: ["<< >>"] }],
    ["launch", { page: "/Annots [<< /Subtype /Link /Rect [0 0 1 1] /A << /S /Launch /F (a.exe) >> >>]" }],
    ["submit-form", { page: "/AA << /O << /S /SubmitForm /F (http://a.id) >> >>" }],
    ["remote-file", { page: "/Annots [<< /Subtype /Link /A << /S /GoToR /F (b.pdf) >> >>]" }],
    ["multimedia", { page: "/Annots [<< /Subtype /RichMedia /Rect [0 0 1 1] >>]" }],
    [
      "launch",
      {
        catalog: "/Outlines << /First 100 0 R >>",
        objects: ["<< /Title (x) /A << /S /URI /Next << /S /Launch >> >> >>"],
      },
    ],
  ])("%s", async (found, parts) => {
    expect((await inspect(rawPdf(parts))).active.toSorted().join(", ")).toBe(
      found.split(", ").toSorted().join(", "),
    );
  });

  it("is nothing where it opens at a page and links to the web", async () => {
    const bytes = rawPdf({
      catalog: "/OpenAction [10 0 R /Fit]",
      page: "/Annots [<< /Subtype /Link /Rect [0 0 1 1] /A << /S /URI /URI (https://jdih.go.id) >> >>]",
    });

    expect((await inspect(bytes)).active).toEqual([]);
  });

  it("is found without end where actions follow one another in a circle", async () => {
    const bytes = rawPdf({
      catalog: "/OpenAction 100 0 R",
      objects: ["<< /S /URI /Next 101 0 R >>", "<< /S /Launch /Next 100 0 R >>"],
    });

    expect((await inspect(bytes)).active).toContain("launch");
  });
});

describe("what is found in other files", () => {
  const png = [
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0, 3, 0,
  ];
  const exif = [
    0x45, 0x78, 0x69, 0x66, 0, 0, 0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0,
  ];
  const frame = [0xff, 0xc0, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0]; // 3000 high, 4000 wide
  const jpeg = [0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...frame];

  it("how large a picture is, as it is shown", async () => {
    expect(await inspect(new Uint8Array(png), "35.jpg")).toMatchObject({
      content: "image",
      pages: 1,
      notShown: null,
      image: { width: 1024, height: 768 },
    });
    expect((await inspect(new Uint8Array(jpeg), "foto.jpg")).image).toEqual({ width: 3000, height: 4000 });
  });

  it("that a picture is cut off", async () => {
    expect(await inspect(new Uint8Array(jpeg.slice(0, 40)), "foto.jpg")).toMatchObject({
      notShown: "damaged",
      image: null,
    });
  });

  it("that a text or a program is no PDF, though its name says so", async () => {
    const text = new TextEncoder().encode("Catatan rapat");
    const program = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0]);

    expect(await inspect(text, "SK.pdf")).toMatchObject({ content: "other", notShown: "no-pages" });
    expect(await inspect(program, "SK.pdf")).toMatchObject({ content: "other", notShown: "program" });
  });

  it("that a spreadsheet has no pages", async () => {
    const bytes = new TextEncoder().encode("nama;nilai\nSPBE;3,19\n");

    expect(await inspect(bytes, "35.rekap 2 Mei 2024.csv")).toMatchObject({
      content: "other",
      pages: null,
      notShown: "no-pages",
      dates: ["2024-05-02"],
    });
  });
});
