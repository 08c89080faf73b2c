import * as z from "zod/mini";
import { EvidenceId } from "#core/evidence/evidence-item.ts";

/** What tells one evidence pack from every other: stands in the seal of each of its volumes. */
export const PackId = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<"PackId">();
export type PackId = z.infer<typeof PackId>;

/** A volume as it was handed over. */
const SealedVolume = z.readonly(
  z.object({
    file: z.string().check(z.minLength(1), z.maxLength(300)),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    sizeInBytes: z.int().check(z.gte(0)),
    pages: z.int().check(z.gte(1)),
  }),
);

/** An evidence pack that was made of the assessment. The pack is not kept, only what it can be recognised by. */
export const PackRecord = z.readonly(
  z.object({
    packId: PackId,
    /** As printed on its pages; counted from 1 within the assessment. */
    number: z.int().check(z.gte(1)),
    kind: z.enum(["whole", "difference"]),
    isRedacted: z.boolean(),
    madeAt: z.iso.datetime(),
    sealedVolumes: z.readonly(z.array(SealedVolume).check(z.minLength(1))),
    /** "B7" as 7: of the evidence that no earlier pack had given a number. Not known of packs that older apps made. */
    evidenceNumbers: z.optional(z.readonly(z.record(EvidenceId, z.int()))),
  }),
);
export type PackRecord = z.infer<typeof PackRecord>;

/** In the order of their numbers, and always the same where two windows gave the same number. */
export function packsInOrder(packs: readonly PackRecord[]): readonly PackRecord[] {
  return [...packs].sort((one, other) => one.number - other.number || (one.packId < other.packId ? -1 : 1));
}

export function nextPackNumber(packs: readonly PackRecord[]): number {
  return Math.max(0, ...packs.map(({ number }) => number)) + 1;
}
