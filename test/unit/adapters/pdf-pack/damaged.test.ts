import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activeConstructs } from "#test/support/pdf-corpus/active-constructs.ts";
import { damagedFile, type SoundFile, soundFiles } from "#test/support/pdf-corpus/damaged-files.ts";
import { faultyShapes } from "#test/support/pdf-corpus/faulty-shapes.ts";
import { type PackInMemory, packFiles } from "#test/support/pdf-corpus/pack-in-node.ts";
import { qpdfVerdict } from "#test/support/pdf-corpus/page-tools.ts";

/** The benchmark `pack-damaged` goes on to 2,000. */
const CASES = 200;
const LONGEST_MS = 120_000;

const folder = mkdtempSync(join(tmpdir(), "matang-damaged-"));
const volume = join(folder, "paket.pdf");
afterAll(() => rmSync(folder, { recursive: true }));

describe("damaged files in a pack", () => {
  let sound: readonly SoundFile[];
  let damaged: readonly SoundFile[];
  let made: PackInMemory;

  beforeAll(async () => {
    sound = await soundFiles();
    damaged = Array.from({ length: CASES }, (_, seed) => damagedFile(sound, seed));
    made = await packFiles(damaged);
    writeFileSync(volume, made.volumes[0] ?? new Uint8Array());
  }, LONGEST_MS);

  it("ends each as shown, or attached with a reason", () => {
    const { shown, attached, problems } = made.pack;
    const named = problems.flatMap((problem) => (problem.kind === "not-shown" ? [problem.file] : []));

    expect(shown + attached.length).toBe(CASES);
    expect(named.toSorted()).toEqual(attached.map(({ file }) => file).toSorted());
    expect(shown).toBeGreaterThan(CASES / 4);
    expect(attached.length).toBeGreaterThan(0);
  });

  it("makes a pack of them that is itself sound, but for streams that came damaged", () => {
    expect(complaintsAbout(volume)).toEqual([]);
    expect(activeConstructs(volume)).toEqual([]);
  });

  it("makes the same damage of the same seed", () => {
    expect(damagedFile(sound, 17)).toEqual(damaged[17]);
    expect(damagedFile(sound, 18).bytes).not.toEqual(damaged[17]?.bytes);
  });
});

/** What is broken inside a stream is copied as it is: a picture that ends half way is shown half, as in the file itself. */
function complaintsAbout(file: string): readonly string[] {
  const lines = qpdfVerdict(file).words.split("\n");
  return lines.filter(
    (line) => /WARNING|ERROR/.test(line) && !/stream data|re-processed|input stream is complete/.test(line),
  );
}

describe("files with faults that viewers overlook", () => {
  it(
    "shows all of them",
    async () => {
      const files = Object.entries(faultyShapes).map(([name, make]) => ({ name, bytes: make() }));

      const { pack } = await packFiles(files);

      expect(pack.attached).toEqual([]);
      expect(pack.shown).toBe(files.length);
    },
    LONGEST_MS,
  );
});
