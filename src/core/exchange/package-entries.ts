import type { Assessment } from "#core/assessment/assessment.ts";
import type { Change, ChangeId } from "#core/assessment/change.ts";
import { type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
import { fitHistory } from "./fit-history.ts";
import {
  ASSESSMENT_FORMAT,
  AssessmentFile,
  FORMAT_VERSION,
  MANIFEST_FORMAT,
  type MadeBy,
  Manifest,
  type ManifestFile,
} from "./package-format.ts";
import { LARGEST_JSON_IN_BYTES } from "./package-limits.ts";

/** What a package is made of, beside the bytes of its evidence. */
export interface PackageContent {
  readonly assessment: Assessment;
  /** Oldest first. */
  readonly changes: readonly Change[];
  /** Changes that are known to be superseded and are not among `changes`; none when left out. */
  readonly superseded?: readonly ChangeId[] | undefined;
  /** Files whose bytes are left out, because whoever gets the package has them; none when left out. */
  readonly notIncluded?: ReadonlySet<Sha256> | undefined;
  readonly madeBy: MadeBy;
  readonly madeAt: string;
}

/** A file that goes into the package once, however often it is cited. */
export interface EvidenceToPack {
  readonly sha256: Sha256;
  readonly sizeInBytes: number;
  /** The name under which it was attached first, for messages. */
  readonly name: string;
}

/** The text of `assessment.json`. The same content gives the same text. */
export function assessmentJson({ assessment, changes, superseded, madeBy, madeAt }: PackageContent): string {
  const fitting = fitHistory(changes, superseded ?? [], charactersLeft(assessment));
  return writtenJson(
    AssessmentFile.parse({
      format: ASSESSMENT_FORMAT,
      formatVersion: FORMAT_VERSION,
      madeBy,
      madeAt,
      assessment,
      changes: fitting.changes,
      superseded: fitting.superseded,
      changesLeftOut: fitting.leftOut,
    }),
  );
}

/** The text of `manifest.json`. */
export function manifestJson(
  files: readonly ManifestFile[],
  notIncluded: readonly ManifestFile[] = [],
): string {
  return writtenJson(
    Manifest.parse({ format: MANIFEST_FORMAT, formatVersion: FORMAT_VERSION, files, notIncluded }),
  );
}

/** Every file that the assessment cites, once per content, ordered by hash. */
export function evidenceToPack(assessment: Assessment): readonly EvidenceToPack[] {
  const toPackByHash = new Map<Sha256, EvidenceToPack>();
  for (const { sha256, sizeInBytes, name } of assessment.evidence.flatMap(storedFilesOf)) {
    if (!toPackByHash.has(sha256)) {
      toPackByHash.set(sha256, { sha256, sizeInBytes, name });
    }
  }
  return [...toPackByHash.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
}

function writtenJson(content: AssessmentFile | Manifest): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A character is at most three bytes of UTF-8, so what fits counted this way fits. Indenting is counted twice over. */
const MOST_CHARACTERS = Math.floor(LARGEST_JSON_IN_BYTES / 3);

function charactersLeft(assessment: Assessment): number {
  return MOST_CHARACTERS - JSON.stringify(assessment, null, 4).length;
}
