import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activeConstructs } from "#test/support/pdf-corpus/active-constructs.ts";
import { annotationShapes } from "#test/support/pdf-corpus/annotation-shapes.ts";
import { classicLayout } from "#test/support/pdf-corpus/classic-layout.ts";
import { pictureDifferences, textDifferences } from "#test/support/pdf-corpus/compare-with-source.ts";
import { drawingShapes } from "#test/support/pdf-corpus/drawing-shapes.ts";
import { type EvidencePage, evidencePagesOf } from "#test/support/pdf-corpus/evidence-pages.ts";
import { type PackInMemory, packFiles } from "#test/support/pdf-corpus/pack-in-node.ts";
import { pageShapes } from "#test/support/pdf-corpus/page-shapes.ts";
import { drawingWarnings, qpdfVerdict, seenParts } from "#test/support/pdf-corpus/page-tools.ts";
import { scanDocument } from "#test/support/pdf-corpus/scan-document.ts";
import { streamLayout } from "#test/support/pdf-corpus/stream-layouts.ts";
import { textWriters } from "#test/support/pdf-corpus/text-files.ts";

interface Source {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

const LONGEST_MS = 120_000;
const folder = mkdtempSync(join(tmpdir(), "matang-output-"));
const volume = join(folder, "paket.pdf");

describe("a pack of sound files by many writers, read with qpdf, mupdf and poppler", () => {
  let sources: readonly Source[];
  let made: PackInMemory;
  let pages: readonly EvidencePage[];

  beforeAll(async () => {
    sources = await writeSources();
    made = await packFiles(sources);
    writeFileSync(volume, made.volumes[0] ?? new Uint8Array());
    pages = evidencePagesOf(volume);
  }, LONGEST_MS);
  afterAll(() => rmSync(folder, { recursive: true }));

  const copiedFrom = (index: number) => pages.filter(({ evidence }) => evidence === `B${index + 1}`);

  it("shows every page of every file, in order", () => {
    const expected = sources.map(({ path }) => seenParts(path).map((_, index) => index + 1));

    expect(made.pack.attached).toEqual([]);
    expect(sources.map((_, index) => copiedFrom(index).map(({ sourcePage }) => sourcePage))).toEqual(
      expected,
    );
  });

  it("is sound for qpdf, without a warning", () => {
    const verdict = qpdfVerdict(volume);

    expect(verdict.words).toContain("No syntax or stream encoding errors found");
    expect(verdict.isClean).toBe(true);
  });

  it("does nothing by itself", () => {
    expect(activeConstructs(volume)).toEqual([]);
  });

  it(
    "draws without a warning that its sources do not give",
    () => {
      const known = new Set(sources.flatMap(({ path }) => [...drawingWarnings(path)]));

      expect([...drawingWarnings(volume)].filter((warning) => !known.has(warning))).toEqual([]);
    },
    LONGEST_MS,
  );

  it(
    "says on each page what its source says, and the stamp",
    () => {
      expect(sources.flatMap(({ path }, index) => textDifferences(volume, path, copiedFrom(index)))).toEqual(
        [],
      );
    },
    LONGEST_MS,
  );

  it(
    "looks as its source does outside the stamp",
    () => {
      expect(
        sources.flatMap(({ path }, index) => pictureDifferences(volume, path, copiedFrom(index))),
      ).toEqual([]);
    },
    LONGEST_MS,
  );
});

async function writeSources(): Promise<readonly Source[]> {
  const texts = await Promise.all(
    Object.entries(textWriters).map(async ([name, make]) => [name, await make(2, 41)] as const),
  );
  const shapes = Object.entries({ ...pageShapes, ...drawingShapes, ...annotationShapes });
  const drawn = shapes.map(
    ([name, draft], index) =>
      [
        name,
        index % 2 === 0
          ? classicLayout(draft())
          : streamLayout(draft(), { perObjectStream: 40, predicted: true }),
      ] as const,
  );
  const scans = (["fax", "jbig2", "receipt", "strips"] as const).map(
    (kind) =>
      [
        `scan-${kind}`,
        classicLayout(scanDocument({ kind, pages: 1, seed: 9, isSearchable: true, entries: "/Rotate 90" })),
      ] as const,
  );
  return [...texts, ...drawn, ...scans].map(([name, bytes]) => {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, bytes);
    return { name: `${name}.pdf`, path, bytes };
  });
}
