import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { Seal, type SealedPack, type SealSection, type SealSigner, signedText } from "#core/pack/seal.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";
import { sha256 } from "./digest.ts";
import type { SealHasher } from "./seal-hasher.ts";
import {
  digestPlace,
  NO_DIGEST,
  NO_SIGNATURE,
  SEAL_OBJECT_END,
  sealObjectStart,
  sealText,
  signaturePlace,
} from "./seal-text.ts";

/** What the writer of a volume knows when its body is written. */
export interface SealFacts {
  /** The number of the seal's object, which the trailer names: `/MatangSeal 12 0 R`. */
  readonly object: number;
  readonly pack: SealedPack;
  readonly volume: number;
  readonly volumes: number;
  /** The digests that `ReservedSeal.fill` gave for volumes 2 and up; for volume 1 only. */
  readonly otherSeals: Seal["otherSeals"];
  /** In the order of their starts; the first starts at 0. */
  readonly sections: readonly SealSection[];
  readonly signer: SealSigner | null;
}

/**
 * Room for the seal, right after the body. Its length is known before the tail is, so the tail (cross-references, trailer,
 * `%%EOF`) can be built around it: the seal's object is at `start`, the tail begins at `start + length`.
 */
export interface ReservedSeal {
  readonly start: number;
  readonly length: number;
  /** Given all bytes of the tail, the seal: `seal`, then `tail`, make the file whole. */
  readonly fill: (tail: Uint8Array) => Promise<FilledSeal>;
}

export interface FilledSeal {
  readonly seal: Uint8Array<ArrayBuffer>;
  /** What volume 1 names this volume by. */
  readonly digest: Sha256;
  readonly fileLength: number;
  /** Of the whole file. */
  readonly sha256: Sha256;
}

/** Ends the body, all of which `hasher` has followed. */
export async function reserveSeal(hasher: SealHasher, facts: SealFacts): Promise<ReservedSeal> {
  const { blocks, length: start } = await hasher.endBody();
  const draft = (length: number, json: number, fileLength: number, tail: Sha256): Seal => ({
    format: "matang-seal",
    version: 1,
    digest: NO_DIGEST,
    signature: facts.signer === null ? null : NO_SIGNATURE,
    signedBy: facts.signer?.publicKey ?? null,
    volume: facts.volume,
    volumes: facts.volumes,
    pack: facts.pack,
    otherSeals: facts.otherSeals,
    fileLength,
    place: { object: facts.object, start, length, json },
    blockLength: hasher.blockLength,
    blocks,
    tail,
    sections: facts.sections,
  });
  const longest = sealText(draft(LONGEST, LONGEST, LONGEST, NO_DIGEST)).length;
  const opening = sealObjectStart(facts.object, longest);
  const length = opening.length + longest + SEAL_OBJECT_END.length;
  return {
    start,
    length,
    fill: async (tail) => {
      const fileLength = start + length + tail.length;
      // What could not be read back must not be handed over.
      const seal = Seal.parse(draft(length, start + opening.length, fileLength, await sha256(tail)));
      const text = opening + sealText(seal).padEnd(longest) + SEAL_OBJECT_END;
      const { bytes, digest } = await closeSeal(new TextEncoder().encode(text), opening.length, facts.signer);
      return { seal: bytes, digest, fileLength, sha256: await hasher.endFile(bytes, tail) };
    },
  };
}

/** Numbers that are not known yet take the room of the longest one. */
const LONGEST = Number.MAX_SAFE_INTEGER;

/** Puts the digest of the seal, and its signature, into their places. */
async function closeSeal(
  bytes: Uint8Array<ArrayBuffer>,
  json: number,
  signer: SealSigner | null,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly digest: Sha256 }> {
  const digest = await sha256(bytes);
  const ascii = new TextEncoder();
  bytes.set(ascii.encode(digest), json + digestPlace);
  if (signer !== null) {
    const signature = await signer.sign(ascii.encode(signedText(digest)));
    bytes.set(ascii.encode(signature), json + signaturePlace);
  }
  return { bytes, digest };
}

/** The facts of a pack for its seal. The id is worked out from all the plan says, so that the same plan has the same id. */
export async function sealedPack(plan: PackPlan): Promise<SealedPack> {
  const id = await sha256(new TextEncoder().encode(JSON.stringify(plan)));
  return { id, ...plan.pack };
}
