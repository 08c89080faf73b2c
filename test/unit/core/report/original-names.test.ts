import { describe, expect, it } from "vitest";
import type { Assessment } from "#core/assessment/assessment.ts";
import { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { questionOfFileName } from "#core/evidence/file-name.ts";
import { originalNames } from "#core/report/original-names.ts";
import { evidence, reportInput } from "#test/support/report-samples.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const questionnaire = instrument("spbe-2020");
const citedAt = (...questions: readonly string[]) =>
  questions.map((question) => ({ question, criteria: [], pages: "", article: "", note: "" }));

function pathsOf(...items: readonly EvidenceItem[]): readonly string[] {
  return originalNames(assessmentWith(items), questionnaire).map(({ path }) => path);
}

function assessmentWith(items: readonly EvidenceItem[]): Assessment {
  return reportInput(questionnaire, { evidence: items }).assessment;
}

const titled = (item: EvidenceItem, title: string) => EvidenceItem.parse({ ...item, title });

describe("the names of the originals", () => {
  it("are number, letter and title; a file of two indicators is there for both", () => {
    expect(
      pathsOf(evidence(1, "SK Tim.PDF", citedAt("18")), evidence(2, "Laporan.pdf", citedAt("2", "18"))),
    ).toEqual(["2.a.Laporan.pdf", "18.a.SK Tim.pdf", "18.b.Laporan.pdf"]);
  });

  it("keep the letter that a name carries for the indicator; the others get those that are left", () => {
    expect(
      pathsOf(
        evidence(1, "Laporan.pdf", citedAt("18")),
        evidence(2, "18.b.Tim-Koordinasi SPBE.pdf", citedAt("18", "19")),
        evidence(3, "18.c.pindai.pdf", citedAt("18")),
        evidence(4, "indikator18c lagi.pdf", citedAt("18")),
        titled(evidence(5, "18.a.x.pdf", citedAt("18")), "Berita acara"),
        evidence(6, "18.SK Bupati.pdf", citedAt("18")),
        evidence(7, "Notula.pdf", citedAt("18")),
      ),
    ).toEqual([
      "18.d.Laporan.pdf",
      "18.b.Tim-Koordinasi SPBE.pdf",
      "18.c.pindai.pdf",
      "18.e.lagi.pdf",
      "18.a.Berita acara.pdf",
      "18.f.SK Bupati.pdf",
      "18.g.Notula.pdf",
      "19.a.18.b.Tim-Koordinasi SPBE.pdf",
    ]);
  });

  it("are not there for a program, cited or not, whatever its name", () => {
    const named = (number: number, name: string, mediaType: string, ...questions: readonly string[]) => {
      const item = evidence(number, name, citedAt(...questions));
      return EvidenceItem.parse({ ...item, source: { ...item.source, mediaType } });
    };

    expect(
      pathsOf(
        named(1, "virus.pdf", "application/x-msdownload", "18"),
        named(2, "virus.exe", "application/x-msdownload"),
        named(3, "pasang.bat", "text/plain", "18"),
        named(4, "Catatan.txt", "text/plain", "18"),
      ),
    ).toEqual(["18.a.Catatan.txt"]);
  });

  it.each([
    ["18.b.Judul.pdf", "18.b.Judul.pdf"],
    ["indikator18a.pdf", "18.a.pdf"],
    ["[Indikator 18a] Judul.pdf", "18.a.Judul.pdf"],
    ["18. Judul.pdf", "18.a.Judul.pdf"],
    ["18.pdf", "18.a.pdf"],
    ["18. 2 lampiran.pdf", "18.a.18. 2 lampiran.pdf"],
    ["18 tahun pelayanan.pdf", "18.a.18 tahun pelayanan.pdf"],
    ["180 hari.pdf", "18.a.180 hari.pdf"],
    ['a/b\\c:d*e?f"g<h>i|j\u0000.pdf', "18.a.a b c d e f g h i j.pdf"],
    ["laporan.pdf.pdf", "18.a.laporan.pdf"],
    ["rapat . .pdf", "18.a.rapat.pdf"],
  ])("keep the title of “%s” and nothing that a file system refuses", (name, path) => {
    expect(pathsOf(evidence(1, name, citedAt("18")))).toEqual([path]);
  });

  it("are no longer than 120 characters, and end as the kind of the file does", () => {
    const [path = ""] = pathsOf(titled(evidence(1, "x.jpeg", citedAt("18")), `${"𝕏".repeat(140)}`));

    expect(path.length).toBeLessThanOrEqual(120);
    expect(path).toMatch(/^18\.a\.𝕏+\.pdf$/u);
  });

  it("go on with aa after z, and are never the same twice", () => {
    const paths = pathsOf(
      ...Array.from({ length: 30 }, (_, place) => evidence(place + 1, "SK.pdf", citedAt("18"))),
    );

    expect(paths[25]).toBe("18.z.SK.pdf");
    expect(paths[26]).toBe("18.aa.SK.pdf");
    expect(new Set(paths).size).toBe(30);
  });

  it("are read back as the same indicator", () => {
    const [path = ""] = pathsOf(evidence(1, "Judul.pdf", citedAt("18")));

    expect(questionOfFileName(path, questionnaire)).toBe("18");
  });

  it("keep apart what no indicator cites, and leave out what shall not be handed over", () => {
    const items = [evidence(1, "Lain.pdf", []), evidence(2, "Rahasia.pdf", citedAt("18"))];
    const leftOut = items.slice(1).map(({ id }) => id);

    expect(originalNames(assessmentWith(items), questionnaire, leftOut).map(({ path }) => path)).toEqual([
      "Tidak dirujuk/B1.Lain.pdf",
    ]);
  });
});
