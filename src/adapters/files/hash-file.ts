import { sha256 as incrementalSha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import type { ByteSource } from "#core/evidence/evidence-store.ts";
import { bytesIn, whileHeld } from "./while-held.ts";

/** Up to here a file is hashed by the platform in one go; beyond, piece by piece, so that it is never in memory whole. */
export const LARGEST_HASHED_WHOLE_IN_BYTES = 32 * 1024 * 1024;
const PIECE_IN_BYTES = 4 * 1024 * 1024;

/** The SHA-256 of the content. Rejects when the bytes cannot be read, or with the signal's reason when it is aborted. */
export async function hashFile(source: ByteSource, signal?: AbortSignal): Promise<Sha256> {
  signal?.throwIfAborted();
  return source instanceof Blob && source.size > LARGEST_HASHED_WHOLE_IN_BYTES
    ? hashByPieces(source, signal)
    : hashBytes(await whileHeld(source, () => source.arrayBuffer()));
}

export async function hashBytes(bytes: BufferSource): Promise<Sha256> {
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

async function hashByPieces(source: Blob, signal?: AbortSignal): Promise<Sha256> {
  const hash = startHash();
  for (let start = 0; start < source.size; start += PIECE_IN_BYTES) {
    signal?.throwIfAborted();
    hash.add(new Uint8Array(await bytesIn(source.slice(start, start + PIECE_IN_BYTES))));
  }
  return hash.end();
}

export interface RunningHash {
  readonly add: (bytes: Uint8Array) => void;
  readonly end: () => Sha256;
}

/** For bytes that come piece by piece. */
export function startHash(): RunningHash {
  const hash = incrementalSha256.create();
  return { add: (bytes) => void hash.update(bytes), end: () => hexOf(hash.digest()) };
}

function hexOf(digest: Uint8Array): Sha256 {
  return Sha256.parse(bytesToHex(digest));
}
