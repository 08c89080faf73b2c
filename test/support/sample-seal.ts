import { Sha256 } from "#core/evidence/evidence-item.ts";
import { Seal } from "#core/pack/seal.ts";
import { samplePack } from "./sealed-volumes.ts";

interface SampleSealParts {
  readonly packId?: string;
  readonly volume: number;
  readonly volumes?: number;
}

/** The seal of a volume that nobody wrote: 300 bytes, of which the first 250 are in three blocks, on three pages. */
export function sampleSeal({ packId = samplePack.id, volume, volumes = 2 }: SampleSealParts): Seal {
  const digestOf = (one: number) => Sha256.parse(`${packId.slice(0, 63)}${one}`);
  const others = Array.from({ length: volumes - 1 }, (_, place) => place + 2);
  return Seal.parse({
    format: "matang-seal",
    version: 1,
    digest: digestOf(volume),
    signature: null,
    signedBy: null,
    volume,
    volumes,
    pack: { ...samplePack, id: packId },
    otherSeals: volume === 1 ? others.map((one) => ({ volume: one, digest: digestOf(one) })) : [],
    fileLength: 300,
    place: { object: 9, start: 250, length: 40, json: 260 },
    blockLength: 100,
    blocks: ["1", "2", "3"].map((digit) => digit.repeat(64)),
    tail: "4".repeat(64),
    sections: [
      { start: 0, pages: { from: 1, to: 1 }, label: "Sampul" },
      { start: 150, pages: { from: 2, to: 3 }, label: "Lembar indikator 2" },
    ],
  });
}
