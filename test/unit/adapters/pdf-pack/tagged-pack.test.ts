import { describe, expect, it } from "vitest";
import { packOneFile, threePages } from "#test/support/pack-one-file.ts";
import { packFiles } from "#test/support/pdf-corpus/pack-in-node.ts";
import { pngFile } from "#test/support/pdf-corpus/png-encoder.ts";
import { everyTag, structureText, tagsOf } from "#test/support/pdf-tags.ts";
import { structurePages } from "#test/support/structure-pages.ts";

const picture = pngFile(40, 30, { colour: "grey", bits: 8 }, () => [200]);

/** Tools are started for each file; other work may share the machine. */
const LONGEST_MS = 60_000;

/** What holds for any tagged file: nothing is lost between pages and structure, in either direction. */
function expectWhole(volume: Uint8Array): void {
  const tags = tagsOf(volume);
  const all = everyTag(tags.document);
  const owned = all.flatMap(({ role, marks }) => marks.map((mark) => [mark, role] as const));
  const linked = all.flatMap(({ role, annotations }) => annotations.map((one) => [one, role] as const));

  expect(tags.catalog).toMatchObject({ "/MarkInfo": { "/Marked": true }, "/Lang": "u:id-ID" });
  expect(tags.unmarkedPages).toEqual([]);
  expect(owned.map(([mark]) => mark).sort()).toEqual([...tags.drawnMarks].sort());
  expect(new Map(owned)).toEqual(tags.ownerByMark);
  expect(new Map(linked)).toEqual(tags.ownerByAnnotation);
  expect(new Set(linked.map(([, role]) => role))).toEqual(new Set(["/Link"]));
}

describe("an evidence pack, for who hears it", { timeout: LONGEST_MS }, () => {
  it("reads the sheet, then each cited page under the words of its stamp", async () => {
    const { volume } = await packOneFile(threePages, { spans: [{ from: 2, to: 3 }] });
    const words = [...structureText(volume).matchAll(/^ *"(.*)"$/gm)].map(([, text = ""]) => text.trim());

    expectWhole(volume);
    expect(words.slice(1, 6)).toEqual([
      "Indikator 1",
      "Indikator 1 · B1 hal. 2 dari 3 bukti.pdf Paket 1 · Jilid 1 · halaman 3",
      "Halaman dua",
      "Indikator 1 · B1 hal. 3 dari 3 bukti.pdf Paket 1 · Jilid 1 · halaman 4",
      "Halaman tiga",
    ]);
  });

  it("knows the links of the sheet, and those that lead back to it", async () => {
    const detail = (text: string, page: number) => ({
      text,
      link: { kind: "exhibit" as const, anchor: "exhibit-1-B1", page },
    });
    const cell = {
      kind: "text" as const,
      text: "B1",
      indent: 0,
      details: [detail("hal. 1", 1), detail("hal. 9", 9)],
    };
    const { volume } = await packOneFile(threePages, {
      spans: "all",
      sheet: [
        {
          kind: "table",
          caption: "Bukti dukung",
          columns: [{ title: "Bukti", share: 1, align: "left" }],
          rows: [{ tone: "normal", cells: [cell] }],
        },
      ],
    });
    const { document, ownerByAnnotation } = tagsOf(volume);
    const rolesInCell = everyTag(document)
      .filter(({ role }) => role === "/TD")
      .flatMap(({ kids }) => kids.map(({ role }) => role));

    expectWhole(volume);
    expect(ownerByAnnotation.size).toBe(4);
    // Page 9 is not in the pack: its words are no link.
    expect(rolesInCell).toEqual(["/Link", "/Span"]);
  });

  it("names a picture, of which nothing could be read", async () => {
    const { volumes } = await packFiles([{ name: "foto.png", bytes: picture, mediaType: "image/png" }]);
    const [volume = new Uint8Array()] = volumes;

    expectWhole(volume);
    expect(everyTag(tagsOf(volume).document).flatMap(({ alt }) => alt ?? [])).toEqual([
      "Gambar bukti B1: foto.png",
    ]);
  });

  it("has a structure of its own in every volume", async () => {
    const files = ["a.pdf", "b.pdf", "c.pdf"].map((name) => ({ name, bytes: threePages }));
    const { volumes } = await packFiles(files, 1);

    expect(volumes).toHaveLength(3);
    for (const volume of volumes) {
      expectWhole(volume);
    }
  });

  it("gives pdf.js a tree for each page, own or copied, in which every piece is found", async () => {
    const { volume } = await packOneFile(threePages, { spans: "all" });
    const pages = await structurePages(volume);

    expect(pages.flatMap(({ missing, untold }) => [...missing, ...untold])).toEqual([]);
    expect(pages.map(({ pieces }) => pieces > 0)).toEqual(pages.map(() => true));
  });
});
