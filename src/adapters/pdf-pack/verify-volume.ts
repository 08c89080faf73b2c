import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { compareWithSeal } from "#core/pack/compare-with-seal.ts";
import type { Seal } from "#core/pack/seal.ts";
import type { VolumeCheck, VolumeFinding } from "#core/pack/volume-check.ts";
import { sha256 } from "./digest.ts";
import { type FoundSeal, type RandomAccess, searchSeal, type VolumeHint } from "./seal-search.ts";
import { checkSignature } from "./seal-signature.ts";
import { digestPlace, NO_DIGEST, NO_SIGNATURE, signaturePlace } from "./seal-text.ts";

interface VerifyOptions {
  /** Gets the part that is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Checks one file, of which only a few pieces are in memory at a time. Rejects with the signal's reason when aborted. */
export async function verifyVolume(
  name: string,
  file: RandomAccess,
  options: VerifyOptions = {},
): Promise<VolumeCheck> {
  try {
    return await check(name, file, options);
  } catch (cause) {
    if (isUnreadable(cause)) {
      return withoutSeal(name, null, { kind: "unreadable-file" });
    }
    throw cause;
  }
}

async function check(name: string, file: RandomAccess, options: VerifyOptions): Promise<VolumeCheck> {
  const found = await searchSeal(file, options.signal);
  switch (found.kind) {
    case "none":
      return withoutSeal(name, found.mark, { kind: found.mark === null ? "not-a-pack" : "seal-missing" });
    case "unreadable":
      return withoutSeal(name, found.mark, { kind: "seal-changed" });
    case "newer-app":
      return withoutSeal(name, found.mark, { kind: "newer-app", version: found.version });
    case "found":
      return checkAgainst(name, file, found, options);
  }
}

async function checkAgainst(
  name: string,
  file: RandomAccess,
  found: FoundSeal & { readonly kind: "found" },
  options: VerifyOptions,
): Promise<VolumeCheck> {
  const { seal, canonical, shift, mark } = found;
  if ((await digestOfSeal(seal, canonical)) !== seal.digest) {
    const said = mark ?? { packId: seal.pack.id, volume: seal.volume };
    return withoutSeal(name, said, { kind: "seal-changed" });
  }
  const own = { file: name, volume: seal.volume, packId: seal.pack.id };
  const signature = await checkSignature(seal);
  const unsigned: readonly VolumeFinding[] =
    signature.kind === "invalid" ? [{ kind: "signature-invalid" }] : [];
  const changes: readonly VolumeFinding[] =
    shift === null ? [{ kind: "rewritten" }] : await changesIn(file, seal, canonical, shift, options);
  return { ...own, seal, signature, findings: [...changes, ...unsigned] };
}

async function changesIn(
  file: RandomAccess,
  seal: Seal,
  canonical: Uint8Array,
  shift: number,
  options: VerifyOptions,
): Promise<readonly VolumeFinding[]> {
  const { place } = seal;
  const sealStart = place.start + shift;
  const inFile = await readBytes(file, sealStart, sealStart + place.length);
  const isSealWhole = isSame(inFile, canonical);
  const tailStart = sealStart + place.length;
  const tailLength = seal.fileLength - place.start - place.length;
  const tail = await readBytes(file, tailStart, tailStart + Math.min(tailLength, LONGEST_TAIL));
  return compareWithSeal(seal, {
    fileLength: file.size,
    shift,
    isSealWhole,
    blocks: await blocksOf(file, seal, options),
    tail: tail.length === tailLength ? await sha256(tail) : null,
  });
}

/** The cross-references of a million objects and more. */
const LONGEST_TAIL = 128 * 1024 * 1024;

/** Reads on while the platform works out the digests of what was read. */
async function blocksOf(file: RandomAccess, seal: Seal, options: VerifyOptions): Promise<readonly Sha256[]> {
  const { blockLength } = seal;
  const end = Math.min(seal.place.start, file.size);
  const stride = blockLength * Math.max(1, Math.floor(READ_AT_ONCE / blockLength));
  const blocks: Promise<Sha256>[] = [];
  for (let start = 0; start < end; start += stride) {
    options.signal?.throwIfAborted();
    const bytes = await readBytes(file, start, Math.min(end, start + stride));
    await blocks.at(-1);
    for (let at = 0; at < bytes.length; at += blockLength) {
      blocks.push(sha256(bytes.subarray(at, at + blockLength)));
    }
    options.onProgress?.(Math.min(end, start + stride) / end);
  }
  return Promise.all(blocks);
}

const READ_AT_ONCE = 4 * 1024 * 1024;

async function digestOfSeal(seal: Seal, canonical: Uint8Array<ArrayBuffer>): Promise<Sha256 | null> {
  const bytes = canonical.slice();
  const json = seal.place.json - seal.place.start;
  const isEmptied =
    replace(bytes, json + digestPlace, seal.digest, NO_DIGEST) &&
    (seal.signature === null || replace(bytes, json + signaturePlace, seal.signature, NO_SIGNATURE));
  return isEmptied ? sha256(bytes) : null;
}

/** False where something else stands there: then the text says one thing and its place another. */
function replace(bytes: Uint8Array, at: number, expected: string, replacement: string): boolean {
  const characters = new TextEncoder();
  const isThere = isSame(bytes.subarray(at, at + expected.length), characters.encode(expected));
  if (isThere) {
    bytes.set(characters.encode(replacement), at);
  }
  return isThere;
}

function isSame(some: Uint8Array, other: Uint8Array): boolean {
  return some.length === other.length && some.every((byte, index) => byte === other[index]);
}

async function readBytes(file: RandomAccess, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(Math.max(0, start), Math.max(0, end)).arrayBuffer());
}

function withoutSeal(file: string, hint: VolumeHint | null, finding: VolumeFinding): VolumeCheck {
  return {
    file,
    volume: hint?.volume ?? null,
    packId: hint?.packId ?? null,
    seal: null,
    signature: { kind: "none" },
    findings: [finding],
  };
}

/** What a browser says when a file was moved, changed or taken away since it was chosen. */
function isUnreadable(cause: unknown): boolean {
  return cause instanceof DOMException && ["NotReadableError", "NotFoundError"].includes(cause.name);
}
