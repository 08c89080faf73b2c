import { fingerprintOf } from "#core/pack/fingerprint.ts";
import { PublicKey, type Seal, type SealSigner, Signature, signedText } from "#core/pack/seal.ts";
import type { SignatureCheck } from "#core/pack/volume-check.ts";
import { bytesOfHex, hexOf, sha256 } from "./digest.ts";

/** A key that can be sent to a worker as it is: the private part stays closed even there. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  /** The raw public key in hexadecimal digits. */
  readonly publicKey: string;
}

export function sealSigner({ privateKey, publicKey }: SigningKey): SealSigner {
  return {
    publicKey: PublicKey.parse(publicKey),
    sign: async (message) => {
      const signature = await crypto.subtle.sign("Ed25519", privateKey, message);
      return Signature.parse(hexOf(new Uint8Array(signature)));
    },
  };
}

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
