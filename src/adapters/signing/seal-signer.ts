import { type PublicKey, type SealSigner, Signature } from "#core/pack/seal.ts";
import { hexOf } from "./hex.ts";

/** Signs seals with a closed key; in a worker, too, to which the key was sent. */
export function sealSigner(key: {
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
}): SealSigner {
  return {
    publicKey: key.publicKey,
    sign: async (message) => {
      const signature = await crypto.subtle.sign("Ed25519", key.privateKey, message);
      return Signature.parse(hexOf(new Uint8Array(signature)));
    },
  };
}
