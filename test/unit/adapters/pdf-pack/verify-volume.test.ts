import { describe, expect, it } from "vitest";
import { verifyVolume } from "#adapters/pdf-pack/verify-volume.ts";
import type { VolumeCheck } from "#core/pack/volume-check.ts";
import { type SealedVolume, samplePack, sealedVolumes } from "#test/support/sealed-volumes.ts";
import { seededRandom } from "#test/support/seeded-random.ts";

const check = (bytes: Uint8Array<ArrayBuffer>, name = "paket.pdf") => verifyVolume(name, new Blob([bytes]));
const kindsOf = ({ findings }: VolumeCheck) => findings.map(({ kind }) => kind);

async function oneVolume(input: Parameters<typeof sealedVolumes>[0] = {}): Promise<SealedVolume> {
  const [volume] = await sealedVolumes(input);
  if (volume === undefined) {
    throw new Error("No volume was made");
  }
  return volume;
}

function flipped(bytes: Uint8Array<ArrayBuffer>, at: number, mask: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
}

const textBytes = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe("a volume as it was written", () => {
  it("is without a finding, and says which pack it is of", async () => {
    const checked = await check((await oneVolume()).bytes);

    expect(checked.findings).toEqual([]);
    expect(checked).toMatchObject({ volume: 1, packId: samplePack.id, signature: { kind: "none" } });
    expect(checked.seal?.pack).toEqual(samplePack);
  });

  it("is so with a body that ends on the border of a block, and with one shorter than a block", async () => {
    const { bytes, sealStart } = await oneVolume();
    for (const blockLength of [sealStart, sealStart / 2, 1024 * 1024]) {
      const checked = await check((await oneVolume({ blockLength: Math.floor(blockLength) })).bytes);
      expect(checked.findings).toEqual([]);
    }
    expect(bytes.length).toBeGreaterThan(sealStart);
  });

  it("is so whatever its institution is called", async () => {
    const institution = 'Kota "Sungai/Ría" endstream /Type /MatangSeal 🌊 \\';
    const checked = await check((await oneVolume({ pack: { institution } })).bytes);

    expect(checked.findings).toEqual([]);
    expect(checked.seal?.pack.institution).toBe(institution);
  });
});

describe("a single changed byte", () => {
  it("is found wherever it is, and in the right volume", async () => {
    const { bytes } = await oneVolume({ volumes: [[1]], blockLength: 256 });
    for (let at = 0; at < bytes.length; at += 1) {
      for (const mask of [0x01, 0x20, 0xff]) {
        const checked = await check(flipped(bytes, at, mask));
        expect(checked.findings, `byte ${at} ^ ${mask}`).not.toEqual([]);
        expect([checked.volume, checked.file], `byte ${at} ^ ${mask}`).toEqual([1, "paket.pdf"]);
      }
    }
  }, 120_000);

  it("of a page names the page and what is on it", async () => {
    const { bytes, pageStarts } = await oneVolume({ volumes: [[2, 2, 2]], blockLength: 16 });

    const checked = await check(flipped(bytes, (pageStarts[1] ?? 0) + 200, 1));

    expect(checked.findings).toMatchObject([
      { kind: "content-changed", places: [{ pages: { from: 2, to: 2 }, labels: ["B2 · Surat 2.pdf"] }] },
    ]);
  });

  it("of the seal or of what follows says that the seal or that changed", async () => {
    const { bytes, sealStart, tailStart } = await oneVolume();

    expect(kindsOf(await check(flipped(bytes, sealStart, 1)))).toEqual(["seal-changed"]);
    expect(kindsOf(await check(flipped(bytes, tailStart - 1, 1)))).toEqual(["seal-changed"]);
    expect(kindsOf(await check(flipped(bytes, tailStart, 1)))).toEqual(["tail-changed"]);
    expect(kindsOf(await check(flipped(bytes, bytes.length - 1, 1)))).toEqual(["tail-changed"]);
  });

  it("is found in large volumes with blocks of the usual length", async () => {
    const { bytes } = await oneVolume({ volumes: [[12000, 12000, 12000]], blockLength: 256 * 1024 });
    const random = seededRandom(20260701);
    expect(bytes.length).toBeGreaterThan(600_000);
    for (let round = 0; round < 150; round += 1) {
      const at = Math.floor(random() * bytes.length);
      const mask = 1 << Math.floor(random() * 8);
      const checked = await check(flipped(bytes, at, mask));
      expect(checked.findings, `byte ${at} ^ ${mask}`).not.toEqual([]);
      expect(checked.volume, `byte ${at} ^ ${mask}`).toBe(1);
    }
  }, 60_000);
});

describe("a volume that became longer or shorter", () => {
  it("is found cut off at every length", async () => {
    const { bytes } = await oneVolume({ volumes: [[1]], blockLength: 256 });
    for (let length = 0; length < bytes.length; length += 1) {
      const checked = await check(bytes.slice(0, length));
      expect(checked.findings, `${length} bytes`).not.toEqual([]);
    }
  }, 60_000);

  it("still tells which volume it was when its seal is gone", async () => {
    const { bytes, sealStart } = await oneVolume();

    const checked = await check(bytes.slice(0, sealStart - 10));

    expect(checked).toMatchObject({ volume: 1, packId: samplePack.id, findings: [{ kind: "seal-missing" }] });
  });

  it("tells how much is missing after the seal, and how much was added to the end", async () => {
    const { bytes } = await oneVolume();

    expect((await check(bytes.slice(0, -7))).findings).toEqual([{ kind: "cut-off", bytes: 7 }]);
    expect((await check(joined(bytes, textBytes("1 0 obj\n<<>>\nendobj\n")))).findings).toEqual([
      { kind: "appended", bytes: 20 },
    ]);
  });

  it("tells where something came in between, or got lost", async () => {
    const { bytes, pageStarts } = await oneVolume({ volumes: [[2, 2, 2]], blockLength: 16 });
    const at = (pageStarts[1] ?? 0) + 100;

    const longer = await check(joined(bytes.slice(0, at), textBytes("xyz"), bytes.slice(at)));
    const shorter = await check(joined(bytes.slice(0, at), bytes.slice(at + 5)));

    expect(longer.findings).toMatchObject([
      { kind: "content-shifted", bytes: 3, place: { pages: { from: 2, to: 2 } } },
    ]);
    expect(shorter.findings).toMatchObject([
      { kind: "content-shifted", bytes: -5, place: { pages: { from: 2, to: 2 } } },
    ]);
  });
});

describe("a page put in from another sealed volume", () => {
  it("is found, and named", async () => {
    const volume = await oneVolume({ volumes: [[2, 2, 2]], blockLength: 32 });
    const other = await oneVolume({ volumes: [[2, 2, 2]], blockLength: 32, text: "Palsu" });
    const [from = 0, to = 0] = volume.pageStarts.slice(1);
    const spliced = volume.bytes.slice();
    spliced.set(other.bytes.slice(from, to), from);

    const checked = await check(spliced);

    expect(kindsOf(checked)).toEqual(["content-changed"]);
    expect(JSON.stringify(checked.findings)).toContain("B2 · Surat 2.pdf");
  });
});

describe("a seal made to leave bytes out", () => {
  it("is refused, though its own digest is right", async () => {
    const { bytes, sealStart, tailStart } = await oneVolume();
    const seal = new TextDecoder().decode(bytes.slice(sealStart, tailStart));
    const fewer = seal.replace(/"blocks":\["[0-9a-f]{64}",/, '"blocks":[');
    const forged = joined(
      bytes.slice(0, sealStart),
      textBytes(fewer.padEnd(seal.length)),
      bytes.slice(tailStart),
    );

    expect(kindsOf(await check(forged))).toEqual(["seal-changed"]);
  });
});

describe("what is no volume", () => {
  it("is called so, empty files included", async () => {
    for (const bytes of [new Uint8Array(), textBytes("%PDF-1.7\n%%EOF\n"), textBytes("MatangSeal")]) {
      expect(kindsOf(await check(bytes))).toEqual(["not-a-pack"]);
    }
  });

  it("is told from a volume of a newer version", async () => {
    const { bytes, sealStart, tailStart } = await oneVolume();
    const seal = new TextDecoder()
      .decode(bytes.slice(sealStart, tailStart))
      .replace('"version":1', '"version":2');

    const checked = await check(joined(bytes.slice(0, sealStart), textBytes(seal), bytes.slice(tailStart)));

    expect(checked.findings).toEqual([{ kind: "newer-app", version: 2 }]);
  });
});

describe("checking a volume", () => {
  it("tells its progress and ends when it is told to", async () => {
    const { bytes } = await oneVolume();
    const told: number[] = [];
    await verifyVolume("a.pdf", new Blob([bytes]), { onProgress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(1);

    const reason = new Error("enough");
    const aborted = verifyVolume("a.pdf", new Blob([bytes]), { signal: AbortSignal.abort(reason) });
    await expect(aborted).rejects.toBe(reason);
  });
});
