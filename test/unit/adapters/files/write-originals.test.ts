import { BlobReader, BlobWriter, ZipReader } from "@zip.js/zip.js";
import { describe, expect, it } from "vitest";
import { hashBytes } from "#adapters/files/hash-file.ts";
import { pipeOriginals, writeOriginals } from "#adapters/files/write-originals.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { OriginalFile } from "#core/report/original-names.ts";

const MADE_AT = "2026-11-24T02:32:00.000Z";

async function original(path: string, text: string): Promise<OriginalFile & { readonly blob: Blob }> {
  const bytes = new TextEncoder().encode(text);
  const source = {
    sha256: await hashBytes(bytes),
    name: path,
    sizeInBytes: bytes.length,
    mediaType: "text/plain",
  };
  return { path, source, blob: new Blob([bytes]) };
}

function stored(...files: readonly { readonly source: { readonly sha256: Sha256 }; readonly blob: Blob }[]) {
  const blobByHash = new Map(files.map(({ source, blob }) => [source.sha256, blob]));
  return async (sha256: Sha256) => blobByHash.get(sha256) ?? null;
}

async function textsOf(zip: Blob): Promise<readonly (readonly [string, string])[]> {
  const entries = await new ZipReader(new BlobReader(zip)).getEntries();
  const texts: (readonly [string, string])[] = [];
  for (const entry of entries) {
    if (!entry.directory) {
      texts.push([entry.filename, await (await entry.getData(new BlobWriter())).text()]);
    }
  }
  return texts;
}

describe("the archive of originals", () => {
  it("holds every file under its name, byte for byte", async () => {
    const files = [
      await original("18.a.SK “Tim”.txt", "satu"),
      await original("Tidak dirujuk/B2.x.txt", "dua"),
    ];
    const zip = await writeOriginals({ files, bytesOf: stored(...files), madeAt: MADE_AT });

    expect(zip.ok && (await textsOf(zip.value))).toEqual([
      ["18.a.SK “Tim”.txt", "satu"],
      ["Tidak dirujuk/B2.x.txt", "dua"],
    ]);
  });

  it("holds no program, whatever it was kept as", async () => {
    const files = [await original("18.a.SK.pdf", "MZ\u0001\u0000"), await original("18.b.x.txt", "dua")];
    const zip = await writeOriginals({ files, bytesOf: stored(...files), madeAt: MADE_AT });

    expect(zip.ok && (await textsOf(zip.value))).toEqual([["18.b.x.txt", "dua"]]);
  });

  it("has the same bytes for the same files at the same time", async () => {
    const files = [await original("18.a.SK.txt", "satu")];
    const [one, other] = await Promise.all([
      writeOriginals({ files, bytesOf: stored(...files), madeAt: MADE_AT }),
      writeOriginals({ files, bytesOf: stored(...files), madeAt: MADE_AT }),
    ]);

    expect(one.ok && (await one.value.bytes())).toEqual(other.ok && (await other.value.bytes()));
  });

  it("is not made when a file is missing or is not what was attached", async () => {
    const file = await original("18.a.SK.txt", "satu");
    const other = { ...file, blob: new Blob(["lain"]) };

    expect(await writeOriginals({ files: [file], bytesOf: stored(), madeAt: MADE_AT })).toEqual({
      ok: false,
      error: { kind: "missing-evidence", name: "18.a.SK.txt" },
    });
    expect(await writeOriginals({ files: [file], bytesOf: stored(other), madeAt: MADE_AT })).toEqual({
      ok: false,
      error: { kind: "changed-evidence", name: "18.a.SK.txt" },
    });
  });

  it("aborts what it was written into when it fails", async () => {
    const file = await original("18.a.SK.txt", "satu");
    let isAborted = false;
    const sink = new WritableStream<Uint8Array>({
      abort() {
        isAborted = true;
      },
    });

    await pipeOriginals({ files: [file], bytesOf: stored(), madeAt: MADE_AT }, sink);

    expect(isAborted).toBe(true);
  });
});
