import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import type { OpenPackageError } from "#core/exchange/open-package-error.ts";
import { MANIFEST_PATH } from "#core/exchange/package-format.ts";
import {
  LARGEST_SIGNATURE_IN_BYTES,
  type PackageSignature,
  readSignatureJson,
  SIGNATURE_PATH,
  type SignatureFile,
  signatureJson,
  signedManifestText,
} from "#core/exchange/package-signature.ts";
import { type Fingerprint, fingerprintOf } from "#core/pack/fingerprint.ts";
import { type PublicKey, Signature } from "#core/pack/seal.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { hashBytes } from "./hash-file.ts";
import type { ZipEntry } from "./read-zip-directory.ts";
import { unpackEntry } from "./unpack-entry.ts";
import { bytesIn } from "./while-held.ts";

/** What a package is signed with. It can be sent to a worker. */
export interface PackageKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
}

/** The bytes of `signature.json` beside that manifest. */
export async function signManifest(
  manifest: BufferSource,
  { privateKey, publicKey }: PackageKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const digest = await hashBytes(manifest);
  const signed = await crypto.subtle.sign("Ed25519", privateKey, messageOf(signedManifestText(digest)));
  const signature = Signature.parse(bytesToHex(new Uint8Array(signed)));
  return messageOf(signatureJson({ manifest: digest, publicKey, signature }));
}

/** Whether the package is signed, and whether what is signed is its manifest, byte for byte. */
export async function checkSignature(
  entries: readonly ZipEntry[],
): Promise<Result<PackageSignature, OpenPackageError>> {
  const entry = entries.find(({ path }) => path === SIGNATURE_PATH);
  const manifest = entries.find(({ path }) => path === MANIFEST_PATH);
  if (entry === undefined || manifest === undefined) {
    return succeed({ kind: "none" });
  }
  if (entry.sizeInBytes > LARGEST_SIGNATURE_IN_BYTES) {
    return fail({ kind: "too-large", path: SIGNATURE_PATH, limitInBytes: LARGEST_SIGNATURE_IN_BYTES });
  }
  const signature = await unpackEntry(entry);
  if (!signature.ok) {
    return signature;
  }
  const signed = await unpackEntry(manifest);
  if (!signed.ok) {
    return signed;
  }
  const file = readSignatureJson(await signature.value.blob.text());
  return succeed(
    file === null ? { kind: "unreadable" } : await judge(file, await bytesIn(signed.value.blob)),
  );
}

async function judge(
  { publicKey, signature, manifest }: SignatureFile,
  bytes: ArrayBuffer,
): Promise<PackageSignature> {
  const signedBy = { publicKey, fingerprint: await fingerprintOfKey(publicKey) };
  const key = await importKey(publicKey);
  if (key === "not-supported") {
    return { kind: "unchecked", ...signedBy };
  }
  const digest = await hashBytes(bytes);
  if (key === "no-key" || manifest !== digest) {
    return { kind: "invalid", ...signedBy };
  }
  const message = messageOf(signedManifestText(digest));
  const isValid = await crypto.subtle.verify("Ed25519", key, bytesOf(signature), message);
  return { kind: isValid ? "valid" : "invalid", ...signedBy };
}

async function fingerprintOfKey(publicKey: PublicKey): Promise<Fingerprint> {
  return fingerprintOf(await hashBytes(bytesOf(publicKey)));
}

/** Browsers of before 2025 know no Ed25519; others refuse what is no key. */
async function importKey(publicKey: PublicKey): Promise<CryptoKey | "not-supported" | "no-key"> {
  try {
    return await crypto.subtle.importKey("raw", bytesOf(publicKey), "Ed25519", false, ["verify"]);
  } catch (cause) {
    if (cause instanceof DOMException) {
      return cause.name === "NotSupportedError" ? "not-supported" : "no-key";
    }
    throw cause;
  }
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hexToBytes(hex));
}

function messageOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
