import { Sha256 } from "#core/evidence/evidence-item.ts";

/** The SHA-256 of bytes that are in memory. The platform takes a copy at once: the bytes may change right after the call. */
export async function sha256(bytes: Uint8Array): Promise<Sha256> {
  return hexDigest(new Uint8Array(await crypto.subtle.digest("SHA-256", ownBytes(bytes))));
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hexDigest(bytes: Uint8Array): Sha256 {
  return Sha256.parse(hexOf(bytes));
}

/** Web Crypto takes no memory that is shared with another thread, and the types say so. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
