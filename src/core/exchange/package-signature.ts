import * as z from "zod/mini";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { Fingerprint } from "#core/pack/fingerprint.ts";
import { PublicKey, Signature } from "#core/pack/seal.ts";

/** Beside the manifest, and in no list of it: the manifest names every other file by its hash, so that one signature covers all. */
export const SIGNATURE_PATH = "signature.json";
const SIGNATURE_FORMAT = "matang-signature";

/** Ours has 400 bytes; what is larger is not even read. */
export const LARGEST_SIGNATURE_IN_BYTES = 4096;

/** The content of `signature.json`, version 1. */
export const SignatureFile = z.readonly(
  z.object({
    format: z.literal(SIGNATURE_FORMAT),
    formatVersion: z.literal(1),
    /** Of the bytes of `manifest.json`. */
    manifest: Sha256,
    /** Ed25519, raw. */
    publicKey: PublicKey,
    /** Of `signedManifestText`, in UTF-8. */
    signature: Signature,
  }),
);
export type SignatureFile = z.infer<typeof SignatureFile>;

/** What is signed: the manifest's hash with a word before it, so that the signature can mean nothing else. */
export function signedManifestText(manifest: Sha256): string {
  return `matang-package ${manifest}`;
}

/** The text of `signature.json`. */
export function signatureJson(signed: Pick<SignatureFile, "manifest" | "publicKey" | "signature">): string {
  const file = SignatureFile.parse({ format: SIGNATURE_FORMAT, formatVersion: 1, ...signed });
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Null for a text that is no such file. */
export function readSignatureJson(text: string): SignatureFile | null {
  try {
    const file = SignatureFile.safeParse(JSON.parse(text));
    return file.success ? file.data : null;
  } catch {
    return null;
  }
}

const signedBy = { publicKey: PublicKey, fingerprint: Fingerprint };

/** What a package's signature came to. None of it keeps the package from being opened: the person is told, and decides. */
export const PackageSignature = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("none") })),
  /** Whoever holds that key signed exactly this content. */
  z.readonly(z.object({ kind: z.literal("valid"), ...signedBy })),
  /** The key signed something else: the content was changed, or the signature was. */
  z.readonly(z.object({ kind: z.literal("invalid"), ...signedBy })),
  /** What stands where the signature should be is none. */
  z.readonly(z.object({ kind: z.literal("unreadable") })),
  /** This browser knows no Ed25519. */
  z.readonly(z.object({ kind: z.literal("unchecked"), ...signedBy })),
]);
export type PackageSignature = z.infer<typeof PackageSignature>;
