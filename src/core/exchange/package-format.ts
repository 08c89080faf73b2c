import * as z from "zod/mini";
import { Assessment } from "#core/assessment/assessment.ts";
import { Change, ChangeId } from "#core/assessment/change.ts";
import { Sha256 } from "#core/evidence/evidence-item.ts";

/**
 * The files inside a package, version 3. A released version is never edited: the next one gets schemas of its own and one step
 * that leads from this one to it, as package-format-1.ts and package-format-2.ts lead here. docs/file-format.md tells the same to people who write other programs.
 */

export const PACKAGE_FILE_ENDING = ".matang.zip";
export const PACKAGE_MEDIA_TYPE = "application/zip";

export const ASSESSMENT_PATH = "assessment.json";
export const MANIFEST_PATH = "manifest.json";
export const EVIDENCE_FOLDER = "evidence/";

export const ASSESSMENT_FORMAT = "matang-assessment";
export const MANIFEST_FORMAT = "matang-manifest";
export const FORMAT_VERSION = 3;

/** The program that wrote the file; another program names itself. */
export const MadeBy = z.readonly(
  z.object({
    app: z.string().check(z.minLength(1), z.maxLength(100)),
    version: z.string().check(z.minLength(1), z.maxLength(100)),
  }),
);
export type MadeBy = z.infer<typeof MadeBy>;

/** The content of `assessment.json`. */
export const AssessmentFile = z.readonly(
  z.object({
    format: z.literal(ASSESSMENT_FORMAT),
    formatVersion: z.literal(FORMAT_VERSION),
    madeBy: MadeBy,
    madeAt: z.iso.datetime(),
    assessment: Assessment,
    /** The history that is known, oldest first; it may be empty. The current changes of each part are always there. */
    changes: z.readonly(z.array(Change)),
    /** Changes that are superseded, are not among `changes` and are named by none of those as a parent. */
    superseded: z._default(z.readonly(z.array(ChangeId)), []),
    /** How many older changes were left out to keep the file within its limits. */
    changesLeftOut: z.int().check(z.gte(0)),
  }),
);
export type AssessmentFile = z.infer<typeof AssessmentFile>;

/** One file of the package: "assessment.json", or "evidence/" followed by its own SHA-256. */
export const ManifestFile = z.readonly(
  z.object({
    path: z.string().check(z.regex(/^(assessment\.json|evidence\/[0-9a-f]{64})$/)),
    sizeInBytes: z.int().check(z.gte(0)),
    sha256: Sha256,
  }),
);
export type ManifestFile = z.infer<typeof ManifestFile>;

/** The content of `manifest.json`: every other file of the package, and those that were left out because the receiver has them. */
export const Manifest = z.readonly(
  z.object({
    format: z.literal(MANIFEST_FORMAT),
    formatVersion: z.literal(FORMAT_VERSION),
    files: z.readonly(z.array(ManifestFile)),
    /** Evidence that is cited, but whose bytes are not in this package. */
    notIncluded: z._default(z.readonly(z.array(ManifestFile)), []),
  }),
);
export type Manifest = z.infer<typeof Manifest>;

export function evidencePath(sha256: Sha256): string {
  return EVIDENCE_FOLDER + sha256;
}
