import * as z from "zod/mini";
import type { Sha256 } from "#core/evidence/evidence-item.ts";

/** What people compare instead of a key. Half a digest: nobody can find another key with the same 128 bits. */
export const Fingerprint = z
  .string()
  .check(z.regex(/^[0-9a-f]{32}$/))
  .brand<"Fingerprint">();
export type Fingerprint = z.infer<typeof Fingerprint>;

/** Given the SHA-256 of the raw public key. */
export function fingerprintOf(digestOfKey: Sha256): Fingerprint {
  return Fingerprint.parse(digestOfKey.slice(0, 32));
}

/** "3F2A 90C1 …": eight groups of four, as it is printed on the cover and read out on the telephone. */
export function fingerprintInGroups(fingerprint: Fingerprint): string {
  return (fingerprint.toUpperCase().match(/.{4}/g) ?? []).join(" ");
}
