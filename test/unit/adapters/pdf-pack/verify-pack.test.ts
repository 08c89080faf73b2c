import { describe, expect, it } from "vitest";
import { verifyVolume } from "#adapters/pdf-pack/verify-volume.ts";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { describeDifference } from "#core/pack/describe-difference.ts";
import { judgePack, type PackVerdict } from "#core/pack/judge-pack.ts";
import { newSigningKey } from "#test/support/new-signing-key.ts";
import { type SealedVolume, samplePack, sealedVolumes } from "#test/support/sealed-volumes.ts";

const three = [[1, 1], [2], [1, 1]];
const otherPack = { id: Sha256.parse("f".repeat(64)), number: 9 };

type Files = readonly (readonly [name: string, volume: SealedVolume | undefined])[];

async function judge(files: Files): Promise<PackVerdict> {
  const checks = [];
  for (const [name, volume] of files) {
    if (volume === undefined) {
      throw new Error(`There is no volume for ${name}`);
    }
    checks.push(await verifyVolume(name, new Blob([volume.bytes])));
  }
  return judgePack(checks);
}

const inShort = ({ differences }: PackVerdict) =>
  differences.map(({ kind, file, volume }) => [kind, volume, file]);

describe("a pack of three volumes", () => {
  it("is intact in any order and under any names", async () => {
    const [one, two, three_] = await sealedVolumes({ volumes: three });

    const verdict = await judge([
      ["c.pdf", three_],
      ["jilid-1.pdf", two],
      ["jilid-2.pdf", one],
    ]);

    expect(verdict).toEqual({
      intact: true,
      differences: [],
      pack: { ...samplePack, volumes: 3 },
      signature: { kind: "none" },
    });
  });

  it("misses the volume that was dropped, whichever it is", async () => {
    const volumes = await sealedVolumes({ volumes: three });
    for (const dropped of [1, 2, 3]) {
      const files = volumes.map((volume, index) => [`${index + 1}.pdf`, volume] as const);
      const verdict = await judge(files.filter((_, index) => index + 1 !== dropped));
      expect(inShort(verdict)).toEqual([["volume-missing", dropped, null]]);
      expect(verdict.intact).toBe(false);
    }
  });

  it("tells the volume that was given twice", async () => {
    const [one, two, three_] = await sealedVolumes({ volumes: three });

    const verdict = await judge([
      ["1.pdf", one],
      ["2.pdf", two],
      ["3.pdf", three_],
      ["salinan.pdf", two],
    ]);

    expect(inShort(verdict)).toEqual([["volume-repeated", 2, "salinan.pdf"]]);
  });

  it("tells a volume of another pack, and that its own is missing", async () => {
    const [one, , three_] = await sealedVolumes({ volumes: three });
    const [, strange] = await sealedVolumes({ volumes: three, pack: otherPack });

    const verdict = await judge([
      ["1.pdf", one],
      ["2.pdf", strange],
      ["3.pdf", three_],
    ]);

    expect(inShort(verdict)).toEqual([
      ["other-pack", 2, "2.pdf"],
      ["volume-missing", 2, null],
    ]);
    expect(verdict.pack?.number).toBe(3);
  });

  it("tells a volume that was sealed anew under the same id", async () => {
    const [one, , three_] = await sealedVolumes({ volumes: three });
    const [, anew] = await sealedVolumes({ volumes: three, text: "Palsu" });

    const verdict = await judge([
      ["1.pdf", one],
      ["2.pdf", anew],
      ["3.pdf", three_],
    ]);

    expect(inShort(verdict)).toEqual([["not-sealed-together", 2, "2.pdf"]]);
  });

  it("does not call a damaged volume missing, too", async () => {
    const [one, two, three_] = await sealedVolumes({ volumes: three });
    const cut = two === undefined ? undefined : { ...two, bytes: two.bytes.slice(0, two.sealStart) };

    const verdict = await judge([
      ["1.pdf", one],
      ["2.pdf", cut],
      ["3.pdf", three_],
    ]);

    expect(inShort(verdict)).toEqual([["seal-missing", 2, "2.pdf"]]);
  });

  it("explains each difference with what it means", async () => {
    const [one, two] = await sealedVolumes({ volumes: three });
    const { differences } = await judge([
      ["1.pdf", one],
      ["2.pdf", two],
    ]);

    expect(differences.map(describeDifference)).toEqual([
      {
        what: "Jilid 3 tidak ada di antara berkas yang diperiksa.",
        meaning: "Sertakan jilid itu, atau minta kepada instansi, lalu periksa semua jilid bersama-sama.",
      },
    ]);
  });
});

describe("a signed pack", () => {
  it("tells by whose key, and stays intact", async () => {
    const { signer, fingerprint } = await newSigningKey();
    const [one, two] = await sealedVolumes({ volumes: [[1], [1]], signer });

    const verdict = await judge([
      ["1.pdf", one],
      ["2.pdf", two],
    ]);

    expect(verdict.intact).toBe(true);
    expect(verdict.signature).toEqual({ kind: "valid", publicKey: signer.publicKey, fingerprint });
  });

  it("sealed anew by who has another key is another key's, which the fingerprint tells", async () => {
    const agency = await newSigningKey();
    const forger = await newSigningKey();
    const [forged] = await sealedVolumes({ signer: forger.signer, text: "Palsu" });

    const verdict = await judge([["1.pdf", forged]]);

    expect(verdict.signature).toMatchObject({ kind: "valid", fingerprint: forger.fingerprint });
    expect(forger.fingerprint).not.toBe(agency.fingerprint);
  });

  it("with a signature of another key under the agency's name is not valid", async () => {
    const agency = await newSigningKey();
    const forger = await newSigningKey();
    const signer = { publicKey: agency.signer.publicKey, sign: forger.signer.sign };
    const [forged] = await sealedVolumes({ signer });

    const verdict = await judge([["1.pdf", forged]]);

    expect(verdict).toMatchObject({ intact: false, signature: { kind: "invalid" } });
    expect(inShort(verdict)).toEqual([["signature-invalid", 1, "1.pdf"]]);
  });

  it("of which one volume is not signed, or by another, is not intact", async () => {
    const { signer } = await newSigningKey();
    const unsigned = await sealedVolumes({ volumes: [[1], [1]] });
    const signed = await sealedVolumes({ volumes: [[1], [1]], signer });

    const verdict = await judge([
      ["1.pdf", signed[0]],
      ["2.pdf", unsigned[1]],
    ]);

    expect(inShort(verdict)).toEqual([
      ["not-sealed-together", 2, "2.pdf"],
      ["signed-otherwise", 2, "2.pdf"],
    ]);
  });

  it("has every changed byte found, those of the signature included", async () => {
    const { signer } = await newSigningKey();
    const [volume] = await sealedVolumes({ volumes: [[1]], signer, blockLength: 1024 });
    const { bytes, sealStart, tailStart } = volume ?? { bytes: new Uint8Array(), sealStart: 0, tailStart: 0 };
    for (let at = sealStart; at < tailStart; at += 1) {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ 1;
      const { findings } = await verifyVolume("1.pdf", new Blob([copy]));
      expect(findings, `byte ${at}`).not.toEqual([]);
    }
  }, 60_000);
});
