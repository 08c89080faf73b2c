import * as z from "zod/mini";
import { Assessment } from "#core/assessment/assessment.ts";
import { Change, ChangeId } from "#core/assessment/change.ts";
import { FileSource, Sha256 } from "#core/evidence/evidence-item.ts";
import { OpenPackageError } from "#core/exchange/open-package-error.ts";
import { AssessmentFile, MadeBy, Manifest } from "#core/exchange/package-format.ts";
import { PackageSignature } from "#core/exchange/package-signature.ts";
import { WritePackageError } from "#core/exchange/write-package-error.ts";
import { PublicKey } from "#core/pack/seal.ts";

/** What the page and its background task say to one another. A worker does one task and is gone. */

const Evidence = z.readonly(z.object({ sha256: Sha256, bytes: z.instanceof(Blob) }));

const Key = z.readonly(z.object({ privateKey: z.instanceof(CryptoKey), publicKey: PublicKey }));

export const PackageRequest = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("verify"), source: z.instanceof(Blob) })),
  z.readonly(
    z.object({
      kind: z.literal("write"),
      assessment: Assessment,
      changes: z.readonly(z.array(Change)),
      superseded: z.optional(z.readonly(z.array(ChangeId))),
      notIncluded: z.optional(z.set(Sha256)),
      madeBy: MadeBy,
      madeAt: z.string(),
      evidence: z.readonly(z.array(Evidence)),
      key: z.optional(Key),
    }),
  ),
  z.readonly(
    z.object({
      kind: z.literal("originals"),
      files: z.readonly(z.array(z.readonly(z.object({ path: z.string(), source: FileSource })))),
      madeAt: z.string(),
      evidence: z.readonly(z.array(Evidence)),
    }),
  ),
]);
export type PackageRequest = z.infer<typeof PackageRequest>;

export const PackageReply = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("progress"), doneInBytes: z.number(), totalInBytes: z.number() })),
  z.readonly(
    z.object({
      kind: z.literal("verified"),
      file: AssessmentFile,
      manifest: Manifest,
      evidence: z.readonly(z.array(Evidence)),
      signature: PackageSignature,
    }),
  ),
  z.readonly(z.object({ kind: z.literal("not-opened"), error: OpenPackageError })),
  z.readonly(z.object({ kind: z.literal("written"), bytes: z.instanceof(Blob) })),
  z.readonly(z.object({ kind: z.literal("not-written"), error: WritePackageError })),
]);
export type PackageReply = z.infer<typeof PackageReply>;
