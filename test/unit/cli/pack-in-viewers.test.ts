import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packCommand } from "#cli/commands/pack.ts";
import { CliFolder } from "#test/support/cli-packages.ts";
import { annotationShapes } from "#test/support/pdf-corpus/annotation-shapes.ts";
import { classicLayout } from "#test/support/pdf-corpus/classic-layout.ts";
import { pageTexts } from "#test/support/pdf-tools.ts";
import { readWithPdfjs, type SeenByPdfjs } from "#test/support/read-with-pdfjs.ts";
import { pdfOfPages } from "#test/support/tiny-pdf.ts";

const LONGEST_MS = 120_000;
const DAMAGED = "%PDF-1.7\nbukan PDF";

describe("a pack from the command line, as a viewer shows it", () => {
  const folder = new CliFolder();
  let seen: SeenByPdfjs;
  let volume = "";

  beforeAll(async () => {
    mkdirSync(folder.at("bukti"));
    writeFileSync(
      folder.at("bukti/1.a.Tiga halaman.pdf"),
      await pdfOfPages("Halaman satu", "Halaman dua", "Halaman tiga"),
    );
    for (const [name, draft] of Object.entries(annotationShapes)) {
      writeFileSync(folder.at(`bukti/18.a.${name}.pdf`), classicLayout(draft()));
    }
    writeFileSync(folder.at("bukti/21.a.Rusak.pdf"), DAMAGED);
    await folder.makePackage("paket.matang.zip", { "1": 3, "18": 2 }, "bukti");
    const made = await packCommand.run([folder.at("paket.matang.zip"), "--out", folder.at("hasil")]);
    expect(made.ok).toBe(true);
    volume = folder.at(`hasil/${readdirSync(folder.at("hasil"))[0] ?? ""}`);
    seen = await readWithPdfjs(readFileSync(volume));
  }, LONGEST_MS);
  afterAll(folder.remove);

  const pageLabelled = (label: string) => seen.labels.indexOf(label) + 1;
  const evidencePages = () =>
    seen.labels.flatMap((label, index) => (/^B\d+-\d+$/.test(label) ? [{ label, page: index + 1 }] : []));

  it("has no link that leads nowhere", () => {
    const lost = seen.links.filter(({ to }) => to === null);

    expect(lost).toEqual([]);
    expect(seen.links.length).toBeGreaterThan(100);
  });

  it("leads from each page of evidence back to a sheet, and from that sheet to the first page of the file", () => {
    const back = evidencePages().map(({ label, page }) => {
      const ways = seen.links.flatMap(({ from, to }) =>
        from === page && typeof to === "number" ? [to] : [],
      );
      const sheet = ways[0] ?? page;
      const first = pageLabelled(label.replace(/-\d+$/, "-1"));
      // The list of evidence may go on to a second page of the sheet.
      const isThere = seen.links.some(({ from, to }) => sheet <= from && from < first && to === first);
      return { label, isThere };
    });

    expect(back.filter(({ isThere }) => !isThere)).toEqual([]);
    expect(back.length).toBeGreaterThan(3 + Object.keys(annotationShapes).length);
  });

  it("leads from the list of problems and from the manifest to the page that stands in for a file", () => {
    const texts = pageTexts(readFileSync(volume));
    const pageWith = (words: RegExp) => texts.findIndex((text) => words.test(text)) + 1;
    const notice = pageWith(/Halaman berkas ini tidak dapat ditampilkan karena isinya\s+rusak/);
    const from = [pageWith(/Berkas tidak dapat ditampilkan \(1\)/), pageWith(/Nama berkas dan SHA-256/)];
    const leading = new Set(seen.links.filter(({ to }) => to === notice).map((link) => link.from));

    expect(notice).toBeGreaterThan(1);
    expect(from.filter((page) => !leading.has(page))).toEqual([]);
  });

  it("keeps links of the sources to the web, and no others", () => {
    const web = new Set(seen.links.flatMap(({ to }) => (typeof to === "string" ? [to] : [])));

    expect([...web]).toContain("https://www.menpan.go.id/");
    expect([...web].filter((address) => !/^https?:/.test(address))).toEqual([]);
  });

  it("has bookmarks that all lead somewhere: domain, aspect, indicator, evidence", () => {
    expect(seen.bookmarks.filter(({ page }) => page === null)).toEqual([]);
    const place = seen.bookmarks.findIndex(({ title }) => /^B1 · /.test(title));
    expect(seen.bookmarks[place]).toMatchObject({ depth: 4, page: pageLabelled("B1-1") });
    expect(seen.bookmarks.slice(place - 3, place).map(({ depth }) => depth)).toEqual([1, 2, 3]);
  });

  it("labels every page, and no two alike", () => {
    expect(seen.labels.length).toBe(seen.pages);
    expect(new Set(seen.labels).size).toBe(seen.pages);
    expect(seen.labels[0]).toBe("i");
  });

  it("carries what it cannot show, unchanged, and the list of all files", () => {
    const damaged = seen.attachments.find(({ name }) => name.endsWith("21.a.Rusak.pdf"));

    expect(new TextDecoder().decode(damaged?.bytes)).toBe(DAMAGED);
    expect(seen.attachments.some(({ name }) => name.endsWith("manifest.json"))).toBe(true);
  });
});
