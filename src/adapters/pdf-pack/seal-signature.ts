import { fingerprintOf } from "#core/pack/fingerprint.ts";
import { type Seal, signedText } from "#core/pack/seal.ts";
import type { SignatureCheck } from "#core/pack/volume-check.ts";
import { bytesOfHex, sha256 } from "./digest.ts";

/** Whether the seal was signed by who holds the private half of the key it names. */
export async function checkSignature(seal: Seal): Promise<SignatureCheck> {
  const { signature, signedBy: publicKey } = seal;
  if (publicKey === null) {
    return { kind: "none" };
  }
  const rawKey = bytesOfHex(publicKey);
  const fingerprint = fingerprintOf(await sha256(rawKey));
  if (signature === null) {
    return { kind: "invalid", publicKey, fingerprint };
  }
  const key = await importKey(rawKey);
  if (key === "not-supported" || key === "no-key") {
    return { kind: key === "no-key" ? "invalid" : "unchecked", publicKey, fingerprint };
  }
  const message = new TextEncoder().encode(signedText(seal.digest));
  const isValid = await crypto.subtle.verify("Ed25519", key, bytesOfHex(signature), message);
  return { kind: isValid ? "valid" : "invalid", publicKey, fingerprint };
}

/** Browsers of before 2025 know no Ed25519; others refuse what is no key. */
async function importKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey | "not-supported" | "no-key"> {
  try {
    return await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
  } catch (cause) {
    if (cause instanceof DOMException) {
      return cause.name === "NotSupportedError" ? "not-supported" : "no-key";
    }
    throw cause;
  }
}
