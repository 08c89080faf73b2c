import type { Assessment } from "#core/assessment/assessment.ts";
import type { Change } from "#core/assessment/change.ts";
import { type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
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
export function assessmentJson({ assessment, changes, madeBy, madeAt }: PackageContent): string {
  const fitting = newestFitting(changes, charactersLeft(assessment));
  return writtenJson(
    AssessmentFile.parse({
      format: ASSESSMENT_FORMAT,
      formatVersion: FORMAT_VERSION,
      madeBy,
      madeAt,
      assessment,
      changes: fitting,
      changesLeftOut: changes.length - fitting.length,
    }),
  );
}

/** The text of `manifest.json`. */
export function manifestJson(files: readonly ManifestFile[]): string {
  return writtenJson(Manifest.parse({ format: MANIFEST_FORMAT, formatVersion: FORMAT_VERSION, files }));
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

/** The history from its newest end, as far as it fits. */
function newestFitting(changes: readonly Change[], characters: number): readonly Change[] {
  let left = characters;
  let first = changes.length;
  for (const change of changes.toReversed()) {
    left -= JSON.stringify(change, null, 4).length;
    if (left < 0) {
      break;
    }
    first -= 1;
  }
  return changes.slice(first);
}
