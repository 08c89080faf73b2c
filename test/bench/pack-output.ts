/**
 * The pack of the whole corpus (300 files, 285 MB), made in Node, read with qpdf, mupdf and poppler. Goals: `qpdf --check`
 * without an error or a warning; mupdf draws every page with no warning that a source does not give; the text of every copied
 * page is that of its source; the picture of every page of special files and of each third other file is its source's outside
 * the stamp (at most 0.2 % of the pixels more than 40 of 255 off, at 72 dpi). A damaged source that poppler itself draws no
 * page of is no yardstick: it is named, and its copies must not be empty.
 * `npm run bench -- pack-output`; exits with 1 when a goal is missed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { activeConstructs } from "#test/support/pdf-corpus/active-constructs.ts";
import {
  emptyCopies,
  isDrawnByPoppler,
  pictureDifferences,
  TOLERANCE,
  textDifferences,
} from "#test/support/pdf-corpus/compare-with-source.ts";
import { evidencePagesOf } from "#test/support/pdf-corpus/evidence-pages.ts";
import { packInNode } from "#test/support/pdf-corpus/pack-in-node.ts";
import { drawingWarnings, qpdfVerdict } from "#test/support/pdf-corpus/page-tools.ts";
import { planOfFiles } from "#test/support/pdf-corpus/plan-of-files.ts";
import { type WrittenFile, writeCorpus } from "#test/support/pdf-corpus/write-corpus.ts";

const folder = mkdtempSync(join(tmpdir(), "matang-pack-output-"));
const volume = join(folder, "paket.pdf");
try {
  const files = await writeCorpus(join(folder, "corpus"));
  const start = performance.now();
  const pack = await assemble(files);
  console.log(
    `${pack.shown} of ${files.length} files shown, ${pack.attached.length} attached, ${pack.problems.length} problems, ` +
      `${pack.volumes[0]?.pages} pages, ${((performance.now() - start) / 1000).toFixed(1)} s in Node`,
  );
  const misses = [
    ...(pack.shown === files.length ? [] : pack.attached.map(({ file, reason }) => `${file}: ${reason}`)),
    ...judge(files),
  ];
  for (const miss of misses.slice(0, 40)) {
    console.log(`MISSED  ${miss}`);
  }
  process.exitCode = misses.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function assemble(files: readonly WrittenFile[]) {
  const pathBySha = new Map(files.map(({ sha256, path }) => [sha256, path]));
  const file = await open(volume, "w");
  let length = 0;
  return await packInNode(
    planOfFiles(files),
    async (sha256) => new Uint8Array(await readFile(pathBySha.get(sha256) ?? "")),
    async () => ({
      write: async (bytes) => {
        await file.write(bytes, 0, bytes.length, length);
        length += bytes.length;
      },
      truncate: async (shorter) => {
        await file.truncate(shorter);
        length = shorter;
      },
      close: async () => await file.close(),
      abandon: async () => await file.close(),
    }),
  );
}

function judge(files: readonly WrittenFile[]): readonly string[] {
  const verdict = qpdfVerdict(volume);
  const pages = evidencePagesOf(volume);
  const numbered = files.map((file, index) => ({
    ...file,
    index,
    pages: pages.filter(({ evidence }) => evidence === `B${index + 1}`),
  }));
  const all = numbered.filter(({ mediaType }) => mediaType === "application/pdf");
  const [pdfs, undrawn] = [all.filter(isDrawn), all.filter((file) => !isDrawn(file))];
  const looked = pdfs.filter(({ group, index }) => ["special", "faulty"].includes(group) || index % 3 === 0);
  const texts = pdfs.flatMap((file) => textDifferences(volume, file.path, file.pages));
  const pictures = looked.flatMap((file) => pictureDifferences(volume, file.path, file.pages));
  const empty = undrawn.flatMap((file) => emptyCopies(volume, file.path, file.pages));
  const known = new Set(all.flatMap(({ path }) => [...drawingWarnings(path)]));
  const warnings = [...drawingWarnings(volume)].filter((warning) => !known.has(warning));
  const active = activeConstructs(volume);
  const count = (some: typeof pdfs) => some.reduce((sum, file) => sum + file.pages.length, 0);
  console.log(`qpdf: ${verdict.isClean ? "no error, no warning" : verdict.words}`);
  console.log(`mupdf: ${warnings.length} warnings that no source gives; ${active.length} active constructs`);
  console.log(`text: ${texts.length} of ${count(pdfs)} pages differ`);
  console.log(
    `pictures: ${pictures.length} of ${count(looked)} pages differ (more than ${TOLERANCE.share * 100} % of the pixels by more than ${TOLERANCE.channel})`,
  );
  console.log(
    `without a yardstick: ${count(undrawn)} pages of ${undrawn.map(({ name }) => name).join(", ") || "no file"}, ${empty.length} of them empty in the pack`,
  );
  return [
    ...(verdict.isClean ? [] : ["qpdf --check"]),
    ...warnings,
    ...active,
    ...texts,
    ...pictures,
    ...empty,
  ];
}

function isDrawn({ group, path }: WrittenFile): boolean {
  return group !== "faulty" || isDrawnByPoppler(path);
}
