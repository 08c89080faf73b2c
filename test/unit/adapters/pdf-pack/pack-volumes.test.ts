import { describe, expect, it } from "vitest";
import type { PackProgress } from "#adapters/pdf-pack/assembled-pack.ts";
import { countedSinks, packOneFile, sha256, threePages } from "#test/support/pack-one-file.ts";
import { packFiles } from "#test/support/pdf-corpus/pack-in-node.ts";
import { CONTENTS, onePagePdf } from "#test/support/pdf-handmade.ts";
import { checkPdf, pageTexts } from "#test/support/pdf-tools.ts";

const letter = onePagePdf({});

/** Tools are started for each file; other work may share the machine. */
const LONGEST_MS = 60_000;

describe("volumes of a pack", { timeout: LONGEST_MS }, () => {
  /** Bytes that do not shrink, so that sizes are what they are meant to be. */
  const fileOf = (seed: number, kilobytes: number) =>
    onePagePdf({
      contents: { entries: "", data: `${CONTENTS}\n%${noise(seed, kilobytes * 1024)}\n` },
    });

  it("stay within the limit, begin with a chapter, and name places in one another", async () => {
    const files = Array.from({ length: 6 }, (_, index) => ({
      name: `bukti-${index + 1}.pdf`,
      bytes: fileOf(index, 400),
    }));
    const limit = 1_500_000;

    const { pack, volumes } = await packFiles(files, limit);

    expect(pack.problems).toEqual([]);
    expect(pack.volumes.length).toBeGreaterThan(2);
    expect(pack.volumes[0]?.file).toBe(`paket-bukti-jilid-01-dari-0${volumes.length}.pdf`);
    for (const [index, volume] of volumes.entries()) {
      expect(volume.length).toBeLessThanOrEqual(limit);
      expect(pack.volumes[index]).toMatchObject({ bytes: volume.length, sha256: sha256(volume) });
      checkPdf(volume);
      const texts = pageTexts(volume);
      expect(texts[1]).toMatch(/Indikator \d/);
      expect(texts.join("\n")).toContain(`Jilid ${index + 1} · halaman 3`);
    }
    const shown = volumes.flatMap(
      (volume) =>
        pageTexts(volume)
          .join("\n")
          .match(/bukti-\d\.pdf$/gm) ?? [],
    );
    expect(new Set(shown).size).toBe(6);
    expect(pageTexts(volumes[1] ?? new Uint8Array())[0]).toContain("Isi jilid 2");
  });

  it("holds a file that is larger than a volume alone, and says so", async () => {
    const { pack, volumes } = await packFiles(
      [
        { name: "kecil.pdf", bytes: letter },
        { name: "besar.pdf", bytes: fileOf(9, 1500) },
        { name: "akhir.pdf", bytes: letter },
      ],
      1_200_000,
    );

    expect(pack.shown).toBe(3);
    expect(pack.problems).toEqual([{ kind: "volume-too-large", volume: 2, bytes: volumes[1]?.length }]);
    expect(volumes).toHaveLength(3);
    expect(pageTexts(volumes[1] ?? new Uint8Array()).join("")).not.toContain("kecil.pdf");
  });
});

describe("a pack that is not finished", { timeout: LONGEST_MS }, () => {
  it("leaves nothing behind when it is cancelled", async () => {
    const stop = new AbortController();
    const sinks = countedSinks();
    const { result } = await packOneFile(threePages, { spans: "all" }, 1, {
      openVolume: sinks.openVolume,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });

    expect(result).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(sinks.states).toEqual(["abandoned"]);
  });

  it.each([0, 5_000, 200_000])("leaves nothing behind when the disk is full after %i bytes", async (room) => {
    const sinks = countedSinks(room);
    const { result } = await packOneFile(threePages, { spans: "all" }, 1, { openVolume: sinks.openVolume });

    expect(result).toEqual({ ok: false, error: { kind: "disk-full" } });
    expect(sinks.states).toEqual(["abandoned"]);
  });

  it("tells how far it is, file by file", async () => {
    const told: PackProgress[] = [];
    await packOneFile(threePages, { spans: "all" }, 2, { onProgress: (progress) => told.push(progress) });

    expect(told.map(({ files, file }) => [files, file])).toEqual([
      [0, "bukti.pdf"],
      [1, "bukti.pdf"],
      [1, "bukti.pdf"],
      [2, "bukti.pdf"],
      [2, null],
    ]);
    expect(told.at(-1)).toMatchObject({ totalFiles: 2, totalBytes: 2 * threePages.length });
  });
});

function noise(seed: number, length: number): string {
  let state = seed * 7919 + 1;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return String.fromCharCode(48 + ((state >> 12) % 74));
  }).join("");
}
