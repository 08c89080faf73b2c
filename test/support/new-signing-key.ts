import type { PackageKey } from "#adapters/files/package-signature.ts";
import { hexOf, sha256 } from "#adapters/pdf-pack/digest.ts";
import { sealSigner } from "#adapters/signing/seal-signer.ts";
import { type Fingerprint, fingerprintOf } from "#core/pack/fingerprint.ts";
import { PublicKey, type SealSigner } from "#core/pack/seal.ts";

/** A key for one test, as a signer of seals. */
export async function newSigningKey(): Promise<{ signer: SealSigner; fingerprint: Fingerprint }> {
  const { key, fingerprint } = await newPackageKey();
  return { signer: sealSigner(key), fingerprint };
}

/** A key for one test, as packages are signed with. */
export async function newPackageKey(): Promise<{ key: PackageKey; fingerprint: Fingerprint }> {
  const pair = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
  if (!("privateKey" in pair)) {
    throw new Error("Ed25519 makes pairs of keys");
  }
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return {
    key: { privateKey: pair.privateKey, publicKey: PublicKey.parse(hexOf(raw)) },
    fingerprint: fingerprintOf(await sha256(raw)),
  };
}
