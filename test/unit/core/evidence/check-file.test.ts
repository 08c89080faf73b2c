import { describe, expect, it } from "vitest";
import { checkFile, type FileCheck, misnamedFile } from "#core/evidence/check-file.ts";
import { describeFileProblem } from "#core/evidence/describe-file-problem.ts";

const PDF_START = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
const PDF_END = "trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n";
const WHOLE_PDF = PDF_START + PDF_END;
const LOCKED_PDF = `${PDF_START}trailer\n<< /Root 1 0 R /Encrypt 5 0 R >>\nstartxref\n9\n%%EOF`;
const JPEG = "\xff\xd8\xff\xe0\0\x10JFIF\0";
const PNG = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0";
const DOCX = "PK\x03\x04\x14\0\0\0[Content_Types].xml ... word/document.xml";
const FAR_DOCX = `PK\x03\x04\x14\0${"\0".repeat(9_000)}PK\x01\x02 word/document.xml PK\x05\x06`;

/** A whole file given as one character per byte. */
function check(name: string, content: string, sizeInBytes = content.length): FileCheck {
  const bytes = Uint8Array.from(content, (character) => character.charCodeAt(0));
  return checkFile({ name, sizeInBytes, head: bytes, tail: bytes });
}

describe("A file that is what its name says", () => {
  it.each([
    ["SK.pdf", WHOLE_PDF, "application/pdf"],
    ["SK.PDF", WHOLE_PDF, "application/pdf"],
    ["dengan sampah di depan.pdf", `\r\n\r\n${WHOLE_PDF}`, "application/pdf"],
    ["foto.jpg", JPEG, "image/jpeg"],
    ["foto.jpeg", JPEG, "image/jpeg"],
    ["indikator27.jpg.jpg", JPEG, "image/jpeg"],
    ["layar.png", PNG, "image/png"],
    ["foto.heic", "\0\0\0\x18ftypheic", "image/heic"],
    ["surat.docx", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["besar.docx", FAR_DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    [
      "data.xlsx",
      "PK\x03\x04 xl/workbook.xml",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    ["lama.doc", OLE, "application/x-ole-storage"],
    ["bukti.zip", "PK\x03\x04 satu.pdf", "application/zip"],
    ["video.mp4", "\0\0\0\x18ftypisom", "video/mp4"],
    ["catatan.txt", "Catatan rapat\nBaris dua", "text/plain"],
    ["data.csv", "a;b\n1;2", "text/plain"],
    ["MZ.txt", "MZ adalah singkatan", "text/plain"],
    ["tanpa-akhiran", WHOLE_PDF, "application/pdf"],
    ["aneh.xyz", "\x01\x02\x03", "application/octet-stream"],
  ])("%s has no problem", (name, content, mediaType) => {
    expect(check(name, content)).toEqual({ mediaType, problem: null });
  });
});

describe("A file with a problem", () => {
  it.each([
    ["kosong.pdf", "", { kind: "empty" }],
    ["SK.pdf", LOCKED_PDF, { kind: "locked", what: "PDF" }],
    ["SK.pdf", LOCKED_PDF.replace("/Encrypt 5 0 R", "/Encrypt<</V 4>>"), { kind: "locked", what: "PDF" }],
    ["surat.docx", OLE, { kind: "locked", what: "dokumen Office" }],
    ["SK.pdf", PDF_START, { kind: "cut-off" }],
    ["SK.pdf", JPEG, { kind: "misnamed", claims: "PDF", is: "gambar JPEG", ending: "jpg" }],
    [
      "SK.pdf",
      "<!DOCTYPE html><html>",
      { kind: "misnamed", claims: "PDF", is: "halaman web", ending: "html" },
    ],
    ["SK.pdf", "\0\0\0\0", { kind: "misnamed", claims: "PDF", is: null, ending: null }],
    ["foto.jpg", PNG, { kind: "misnamed", claims: "gambar JPEG", is: "gambar PNG", ending: "png" }],
    ["foto.jpg", WHOLE_PDF, { kind: "misnamed", claims: "gambar JPEG", is: "PDF", ending: "pdf" }],
    ["surat.docx", WHOLE_PDF, { kind: "misnamed", claims: "dokumen Word", is: "PDF", ending: "pdf" }],
    ["pasang.exe", "MZ\x90\0", { kind: "program" }],
    ["SK.pdf", "MZ\x90\0", { kind: "program" }],
    ["SK.pdf", `MZ\x90\0${WHOLE_PDF}`, { kind: "program" }],
    ["alat", "\x7fELF\x02", { kind: "program" }],
    ["alat", "\xcf\xfa\xed\xfe\x07\0", { kind: "program" }],
    ["Laporan.lnk", "L\0\0\0\x01\x14\x02\0", { kind: "program" }],
    ["pasang.sh", "#!/bin/sh\nrm x", { kind: "program" }],
    ["pasang.msi", OLE, { kind: "program" }],
    ["aplikasi.apk", "PK\x03\x04 classes.dex", { kind: "program" }],
    ["pasang.BAT", "@echo off", { kind: "program" }],
    ["pasang.cmd", "@echo off", { kind: "program" }],
    ["pasang.ps1", "Get-Item", { kind: "program" }],
    ["pasang.js", "alert(1)", { kind: "program" }],
    ["pasang.vbs", "MsgBox 1", { kind: "program" }],
  ])("%s (%#) is told by name, in a sentence with a next step", (name, content, problem) => {
    const found = check(name, content).problem;

    expect(found).toEqual(problem);
    expect(found === null ? "" : describeFileProblem(found)).toMatch(
      /^(Berkas|PDF|Dokumen|Nama).+, .+\.$|^Berkas ini kosong/,
    );
  });

  it("is too large beyond what a package can carry", () => {
    expect(check("video.mp4", "\0\0\0\x18ftypisom", 2 ** 31).problem).toMatchObject({ kind: "too-large" });
  });

  it("finds the lock of a PDF made for the web, which stands at its beginning", () => {
    const head = Uint8Array.from(`${PDF_START}trailer <</Encrypt 7 0 R>>`, (one) => one.charCodeAt(0));
    const tail = Uint8Array.from("startxref\n0\n%%EOF", (one) => one.charCodeAt(0));

    expect(checkFile({ name: "SK.pdf", sizeInBytes: 900_000, head, tail }).problem).toEqual({
      kind: "locked",
      what: "PDF",
    });
  });

  it("does not take a PDF that only writes about encryption for a locked one", () => {
    expect(check("SK.pdf", `${PDF_START}(see /Encrypt in the manual)\n${PDF_END}`).problem).toBeNull();
  });
});

it("tells of a file that is kept whether its name promises something else", () => {
  const jpeg = "image/jpeg";

  expect(misnamedFile({ name: "SK.pdf", mediaType: jpeg })).toMatchObject({
    kind: "misnamed",
    claims: "PDF",
    is: "gambar JPEG",
  });
  expect(misnamedFile({ name: "Foto.JPG", mediaType: jpeg })).toBeNull();
  expect(misnamedFile({ name: "SK.pdf", mediaType: "application/octet-stream" })).toBeNull();
  expect(misnamedFile({ name: "pasang.bat", mediaType: "text/plain" })).toBeNull();
});
