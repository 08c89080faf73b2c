import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSource } from "#adapters/pdf-pack/open-source.ts";
import { type HostilePdf, hostilePdfs } from "#test/support/hostile-pdfs.ts";
import { activeConstructs, attachedNames } from "#test/support/pdf-corpus/active-constructs.ts";
import { type PackInMemory, packFiles } from "#test/support/pdf-corpus/pack-in-node.ts";

/** Far more than any of them needs, far less than a hang. */
const LONGEST_MS = 120_000;

const hostile: readonly HostilePdf[] = hostilePdfs();
const folder = mkdtempSync(join(tmpdir(), "matang-hostile-"));
const volume = join(folder, "paket.pdf");

describe("hostile files in a pack", () => {
  let made: PackInMemory;

  beforeAll(async () => {
    made = await packFiles(hostile.map(({ name, make }) => ({ name: `${name}.pdf`, bytes: make() })));
    writeFileSync(volume, made.volumes[0] ?? new Uint8Array());
  }, LONGEST_MS);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("leaves nothing in the pack that acts or reaches out", () => {
    expect(activeConstructs(volume)).toEqual([]);
  });

  it("shows what can be shown, and attaches what cannot, each with a reason", () => {
    const reasonByFile = new Map(made.pack.attached.map(({ file, reason }) => [file, reason]));
    const endOf = (file: string) => {
      const reason = reasonByFile.get(file);
      const isProgram = reason === "program" ? "left-out" : "attached";
      return reason === undefined ? "shown" : isProgram;
    };
    const wrong = hostile.filter(({ name, ends }) => ends !== "any" && ends !== endOf(`${name}.pdf`));

    expect(wrong.map(({ name, ends }) => `${name} must be ${ends}`)).toEqual([]);
    expect(made.pack.shown + reasonByFile.size).toBe(hostile.length);
  });

  it("attaches nothing but the files it names and its own list", () => {
    const named = new Set(
      made.pack.attached.filter(({ reason }) => reason !== "program").map(({ file }) => file),
    );
    const others = attachedNames(volume).filter((name) => ![...named].some((file) => name.endsWith(file)));

    expect(others.filter((name) => !/manifes/i.test(name))).toEqual([]);
  });

  it(
    "finds what acts in the files themselves, so that finding nothing means something",
    () => {
      const source = join(folder, "sumber.pdf");
      const blind = hostile
        .filter(({ name }) => /^(open|events|link)-/.test(name))
        .filter(({ make }) => {
          writeFileSync(source, make());
          return activeConstructs(source).length === 0;
        });

      expect(blind.map(({ name }) => name)).toEqual([]);
    },
    LONGEST_MS,
  );

  it("does not have the second reader unfold what the first refused", async () => {
    let asked = 0;
    const loadPdfium = async (): Promise<ArrayBuffer> => {
      asked += 1;
      throw new Error("It was asked");
    };
    const traps = hostile.filter(({ name }) => /^(table|object-stream)-unfolds/.test(name));

    const outcomes = await Promise.all(traps.map(({ make }) => openSource(make(), loadPdfium)));

    expect(traps).toHaveLength(3);
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, false, false]);
    expect(asked).toBe(0);
  });
});
