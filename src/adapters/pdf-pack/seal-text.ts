import { Sha256 } from "#core/evidence/evidence-item.ts";
import type { Seal } from "#core/pack/seal.ts";
import { Signature } from "#core/pack/seal.ts";

/** Stand in the places of the two values that depend on all others. */
export const NO_DIGEST = Sha256.parse("0".repeat(64));
export const NO_SIGNATURE = Signature.parse("0".repeat(128));

/** A comment for the second line of the file, so that a volume that lost its end can still be told apart. */
export function packMark(packId: string, volume: number): string {
  return `%MatangPack ${packId} ${volume}`;
}

export function sealObjectStart(object: number, length: number): string {
  return `${object} 0 obj\n<< /Type /MatangSeal /Length ${length} >>\nstream\n`;
}

export const SEAL_OBJECT_END = "\nendstream\nendobj\n";

/**
 * The seal as JSON of ASCII characters only, so that characters and bytes are the same. Slashes are escaped, too, and what
 * ends a stream: no label can then hold what marks the seal's object or ends it. The digest and the signature stand where `digestPlace` and `signaturePlace` say.
 */
export function sealText(seal: Seal): string {
  const { format, version, digest, signature, ...rest } = seal;
  return JSON.stringify({ format, version, digest, signature, ...rest }).replace(
    /[/\u007f-\uffff]|e(?=nd(?:stream|obj))/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const BEFORE_DIGEST = '{"format":"matang-seal","version":1,"digest":"'.length;
const BEFORE_SIGNATURE = BEFORE_DIGEST + NO_DIGEST.length + '","signature":"'.length;

/** Where the digest begins, counted from the JSON's first character. */
export const digestPlace = BEFORE_DIGEST;
/** Where the signature begins, if there is one. */
export const signaturePlace = BEFORE_SIGNATURE;
