import * as z from "zod/mini";
import { Sha256 } from "#core/evidence/evidence-item.ts";

const Length = z.int().check(z.gte(0));
const Count = z.int().check(z.gte(1));
const ShortText = z.string().check(z.maxLength(1000));

/** What a pack says of itself: the facts of `PackIdentity`, and an id that no other pack has. */
export const SealedPack = z.readonly(
  z.object({
    id: Sha256,
    number: Count,
    kind: z.enum(["whole", "difference"]),
    isRedacted: z.boolean(),
    institution: ShortText,
    agency: z.nullable(ShortText),
    year: z.int(),
    instrument: ShortText,
    madeAt: ShortText,
    madeBy: z.readonly(z.object({ app: ShortText, version: ShortText })),
  }),
);
export type SealedPack = z.infer<typeof SealedPack>;

/** From byte `start` to where the next section starts. Pages are counted from 1 through the volume, as viewers do. */
export const SealSection = z.readonly(
  z.object({
    start: Length,
    /** Null for what is on no page: fonts, bookmarks, attached files. */
    pages: z.nullable(z.readonly(z.object({ from: Count, to: Count }))),
    /** "Lembar indikator 18", "B7 · SK Tim.pdf, hal. 3–5". */
    label: ShortText,
  }),
);
export type SealSection = z.infer<typeof SealSection>;

/** The raw Ed25519 public key, in hexadecimal digits. */
export const PublicKey = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<"PublicKey">();
export type PublicKey = z.infer<typeof PublicKey>;

/** A raw Ed25519 signature, in hexadecimal digits. */
export const Signature = z
  .string()
  .check(z.regex(/^[0-9a-f]{128}$/))
  .brand<"Signature">();
export type Signature = z.infer<typeof Signature>;

/**
 * What a volume's seal says about every byte of the volume. Capital letters in digests are refused, so that no digit can
 * change and still mean the same.
 */
const SealFields = z.readonly(
  z.object({
    format: z.literal("matang-seal"),
    version: z.literal(1),
    /** Of the seal's own object, in which this and the signature are replaced by zeros. */
    digest: Sha256,
    /** Of the digest; null when the pack was made without a key. */
    signature: z.nullable(Signature),
    signedBy: z.nullable(PublicKey),
    volume: Count,
    volumes: Count,
    pack: SealedPack,
    /** Volume 1 names the seals of all others, so that none can be dropped or replaced. */
    otherSeals: z.readonly(z.array(z.readonly(z.object({ volume: Count, digest: Sha256 })))),
    fileLength: Length,
    /** The number of the seal's object, where it lies, and where the JSON in it begins. */
    place: z.readonly(z.object({ object: Count, start: Length, length: Length, json: Length })),
    /** Every block but the last is this long; the last ends where the seal starts. */
    blockLength: z.int().check(z.gte(1), z.lte(16 * 1024 * 1024)),
    blocks: z.readonly(z.array(Sha256)),
    /** Of all bytes after the seal's object. */
    tail: Sha256,
    sections: z.readonly(z.array(SealSection)),
  }),
);

/** A seal that leaves some bytes out would call them unchanged whatever they are, so it is none. */
export const Seal = SealFields.check(
  z.refine(({ blocks, blockLength, place, fileLength }) => {
    const coversBody = blocks.length === Math.ceil(place.start / blockLength);
    return coversBody && place.start < place.json && place.start + place.length <= fileLength;
  }),
);
export type Seal = z.infer<typeof SealFields>;

/** Who can sign: holds a private key without showing it. */
export interface SealSigner {
  readonly publicKey: PublicKey;
  readonly sign: (message: Uint8Array<ArrayBuffer>) => Promise<Signature>;
}

/** What is signed: the digest with a word before it, so that the signature can mean nothing else. */
export function signedText(digest: Sha256): string {
  return `matang-seal ${digest}`;
}
