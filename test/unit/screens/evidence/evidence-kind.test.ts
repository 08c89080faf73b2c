import { describe, expect, it } from "vitest";
import { kindOfEvidence } from "#screens/evidence/evidence-kind.ts";
import { sampleEvidence, sampleFile } from "#test/support/screen-samples.ts";

describe("kindOfEvidence", () => {
  it.each([
    ["SK.pdf", "application/pdf", "PDF"],
    ["SK.pdf", "", "PDF"],
    ["foto.HEIC", "", "Gambar"],
    ["layar", "image/png", "Gambar"],
    ["notula.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Dokumen"],
    ["data.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Lembar kerja"],
    ["paparan.pptx", "application/octet-stream", "Presentasi"],
    ["semua.zip", "application/zip", "Arsip"],
    ["rapat.mp4", "video/mp4", "Video"],
    ["tanpa akhiran", "application/octet-stream", "Berkas lain"],
  ])("calls %s (%s) %s", (name, mediaType, word) => {
    expect(kindOfEvidence(sampleFile(1, { name, mediaType })).word).toBe(word);
  });

  it("knows a link", () => {
    expect(sampleEvidence().map((item) => kindOfEvidence(item).word)).toContain("Tautan");
  });
});
