import * as z from "zod/mini";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import type { AgencyKeyResult } from "#core/pack/agency-key.ts";
import { type Fingerprint, fingerprintOf } from "#core/pack/fingerprint.ts";
import { PublicKey } from "#core/pack/seal.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { hexOf } from "./hex.ts";
import { pkcs8InKeyFile } from "./key-file.ts";

interface OpenedKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
}

/** The key in the text of a file, to sign with now; it is not kept. */
export async function openKeyFile(
  keyFile: string,
): AgencyKeyResult<OpenedKey & { readonly fingerprint: Fingerprint }> {
  const pkcs8 = pkcs8InKeyFile(keyFile);
  if (pkcs8 === null) {
    return fail({ kind: "not-a-key-file" });
  }
  const opened = await openKey(pkcs8);
  return opened.ok
    ? succeed({ ...opened.value, fingerprint: await fingerprintOfKey(opened.value.publicKey) })
    : opened;
}

/** The private key, closed for good, with its public half. */
export async function openKey(pkcs8: BufferSource): AgencyKeyResult<OpenedKey> {
  const importAs = (isOpen: boolean) =>
    crypto.subtle.importKey("pkcs8", pkcs8, { name: "Ed25519" }, isOpen, ["sign"]);
  try {
    const { x } = PublicPart.parse(await crypto.subtle.exportKey("jwk", await importAs(true)));
    return succeed({ privateKey: await importAs(false), publicKey: x });
  } catch (cause) {
    if (cause instanceof DOMException) {
      return fail({ kind: cause.name === "NotSupportedError" ? "not-supported" : "not-a-key-file" });
    }
    throw cause;
  }
}

const PublicPart = z.object({
  x: z.pipe(
    z.pipe(
      z.string(),
      z.transform((base64) => hexOf(bytesOfText(atob(base64.replaceAll("-", "+").replaceAll("_", "/"))))),
    ),
    PublicKey,
  ),
});

export async function fingerprintOfKey(publicKey: PublicKey): Promise<Fingerprint> {
  const raw = Uint8Array.from(publicKey.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", raw));
  return fingerprintOf(Sha256.parse(hexOf(digest)));
}

/** Of a text whose characters are bytes. */
function bytesOfText(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
