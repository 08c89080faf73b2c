import { describe, expect, it } from "vitest";
import type { CellLink, ReportBlock } from "#core/report/report-blocks.ts";
import { packOneFile, sha256, threePages } from "#test/support/pack-one-file.ts";
import { packFiles } from "#test/support/pdf-corpus/pack-in-node.ts";
import { CONTENTS, onePagePdf } from "#test/support/pdf-handmade.ts";
import { attachment, linksOf, pageLabelsOf, plainObjects } from "#test/support/pdf-structure.ts";
import { pageCount, pageTexts, pdfAddresses, pdfBookmarks } from "#test/support/pdf-tools.ts";

const letter = onePagePdf({});

/** Tools are started for each file; other work may share the machine. */
const LONGEST_MS = 60_000;

describe("an evidence pack", { timeout: LONGEST_MS }, () => {
  it("is the same bytes for the same plan and files", async () => {
    const files = [
      { name: "a.pdf", bytes: letter },
      { name: "b.pdf", bytes: threePages },
    ];
    const [one, other] = [await packFiles(files), await packFiles(files)];

    expect(Buffer.from(one.volumes[0] ?? []).equals(Buffer.from(other.volumes[0] ?? []))).toBe(true);
    expect(one.pack.volumes[0]?.sha256).toBe(sha256(one.volumes[0] ?? new Uint8Array()));
  });

  it("shows the cited pages only, names them by their number in the file, and keeps their order", async () => {
    const { volume } = await packOneFile(threePages, {
      spans: [
        { from: 1, to: 1 },
        { from: 3, to: 3 },
      ],
    });

    expect(pageTexts(volume).map((text) => /Halaman (satu|dua|tiga)/.exec(text)?.[1] ?? null)).toEqual([
      null,
      null,
      "satu",
      "tiga",
      null,
    ]);
    expect(pageTexts(volume)[3]).toMatch(/hal\. 3 dari 3/);
    expect(pageLabelsOf(volume)).toEqual(["i", "ii", "B1-1", "B1-3", "iii"]);
  });

  it("leads from the sheet to the cited page and from each page back to its sheet", async () => {
    const { volume } = await packOneFile(threePages, {
      spans: "all",
      sheet: [linkTo({ kind: "exhibit", anchor: "exhibit-1-B1", page: 2 })],
    });

    const links = linksOf(volume);
    expect(links).toContainEqual({ from: 2, to: 4 });
    for (const page of [3, 4, 5]) {
      expect(links).toContainEqual({ from: page, to: 2 });
    }
  });

  it("has bookmarks for the sheet and, below it, its evidence", async () => {
    const { volume } = await packOneFile(threePages, { spans: "all" });

    expect(pdfBookmarks(volume)).toEqual([
      { depth: 1, title: "Indikator 1", page: 2 },
      { depth: 2, title: "B1 bukti.pdf", page: 3 },
    ]);
  });

  it("turns web links into plain ones and drops all others", async () => {
    const link = (action: string) =>
      `<< /Type /Annot /Subtype /Link /Rect [10 10 50 50] /Border [0 0 0] /A << ${action} >> >>`;
    const source = onePagePdf({
      page: `/MediaBox [0 0 300 400] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R /Annots [${[
        link(
          "/S /URI /URI (https://jdih.example.go.id/a\\(1\\).html) /Next << /S /JavaScript /JS (app.alert\\(1\\)) >>",
        ),
        link("/S /URI /URI (javascript:alert\\(1\\))"),
        link("/S /Launch /F (cmd.exe)"),
        link("/S /GoToR /F (lain.pdf)"),
      ].join(" ")}]`,
      catalog: "/OpenAction << /S /JavaScript /JS (app.alert\\(2\\)) >>",
    });

    const { volume } = await packOneFile(source, { spans: "all" });

    expect(pdfAddresses(volume)).toEqual(["https://jdih.example.go.id/a(1).html"]);
    const plain = plainObjects(volume);
    expect(plain).not.toMatch(/JavaScript|Launch|GoToR|OpenAction|app\.alert/);
  });

  it("writes what two chapters cite of one file once", async () => {
    const large = onePagePdf({
      contents: { entries: "", data: `${CONTENTS}\n${"% isi yang panjang\n".repeat(20_000)}` },
    });
    const once = await packOneFile(large, { spans: "all" });
    const twice = await packOneFile(large, { spans: "all" }, 2);

    expect(pageCount(twice.volume)).toBe(pageCount(once.volume) + 2);
    expect(twice.volume.length - once.volume.length).toBeLessThan(20_000);
  });

  it("says so when pages are cited that the file does not have", async () => {
    const { result } = await packOneFile(threePages, { spans: [{ from: 2, to: 9 }] });

    expect(result).toMatchObject({
      ok: true,
      value: { shown: 1, problems: [{ kind: "no-such-pages", file: "bukti.pdf", pages: 6 }] },
    });
  });

  it("carries a manifest for programs", async () => {
    const { volume } = await packOneFile(threePages, { spans: "all" });

    const manifest: unknown = JSON.parse(attachment(volume, "manifest.json"));
    expect(manifest).toMatchObject({
      format: "matang-pack-manifest",
      volumes: [{ volume: 1, file: "paket-bukti.pdf" }],
      evidence: [{ number: "B1", sha256: sha256(threePages) }],
    });
  });

  it("carries language, title and time of the plan", async () => {
    const { volume } = await packOneFile(letter, { spans: "all" });

    const plain = plainObjects(volume);
    expect(plain).toMatch(/\/Lang \(id-ID\)/);
    expect(plain).toMatch(/\/DisplayDocTitle true/);
    expect(plain).toMatch(/D:20261124020000Z/);
  });
});

function linkTo(link: CellLink): ReportBlock {
  return {
    kind: "table",
    caption: "Bukti",
    columns: [{ title: "Bukti", share: 1, align: "left" }],
    rows: [
      {
        tone: "normal",
        cells: [{ kind: "text", text: "B1", indent: 0, details: [{ text: "halaman 2", link }] }],
      },
    ],
  };
}
