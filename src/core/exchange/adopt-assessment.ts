import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { Change, ChangeId } from "#core/assessment/change.ts";
import { type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { findStranger } from "./find-stranger.ts";
import type { OpenPackageError } from "./open-package-error.ts";
import { ASSESSMENT_PATH, type AssessmentFile, evidencePath, type Manifest } from "./package-format.ts";

/** What a package brings in, as something new beside what is there. */
export interface AdoptedAssessment {
  readonly assessment: Assessment;
  /** Oldest first, of the new assessment; each keeps its own id. */
  readonly changes: readonly Change[];
  /** Changes that are known to be superseded and are not among `changes`. */
  readonly superseded: readonly ChangeId[];
  /** Files that are cited and whose bytes are not in the package: whoever got it has them already, or asks for them. */
  readonly notIncluded: readonly Sha256[];
}

/**
 * The assessment of a package under an id of its own, checked against its instrument: no answer, criterion, citation or change
 * for something the instrument does not have, and every cited file listed.
 */
export function adoptAssessment(
  file: AssessmentFile,
  manifest: Manifest,
  questionnaire: Questionnaire,
  id: AssessmentId,
): Result<AdoptedAssessment, OpenPackageError> {
  const stranger = findStranger(file, questionnaire);
  if (stranger !== null) {
    return fail({ kind: "damaged", where: `${ASSESSMENT_PATH}: ${stranger}` });
  }
  const mismatch = evidenceMismatch(file.assessment, manifest);
  if (mismatch !== null) {
    return fail(mismatch);
  }
  return succeed({
    assessment: { ...file.assessment, id },
    changes: file.changes.map((change) => ({ ...change, assessment: id })),
    superseded: file.superseded,
    notIncluded: manifest.notIncluded.map(({ sha256 }) => sha256),
  });
}

/** Every file that is cited must be listed in the size that is cited, and no other. */
function evidenceMismatch(assessment: Assessment, manifest: Manifest): OpenPackageError | null {
  const listed = [...manifest.files, ...manifest.notIncluded];
  const sizeByPath = new Map(listed.map((file) => [file.path, file.sizeInBytes]));
  const wanted = new Set([ASSESSMENT_PATH]);
  const files = assessment.evidence.flatMap((item, place) =>
    storedFilesOf(item).map((file) => ({
      file,
      path: evidencePath(file.sha256),
      where: `assessment.evidence.${place}.source${item.source.kind === "link" ? ".screenshot" : ""}`,
    })),
  );
  for (const { file, path, where } of files) {
    const sizeInBytes = sizeByPath.get(path);
    if (sizeInBytes === undefined) {
      return { kind: "missing-file", path };
    }
    if (sizeInBytes !== file.sizeInBytes) {
      return { kind: "damaged", where: `${ASSESSMENT_PATH}: ${where}.sizeInBytes` };
    }
    wanted.add(path);
  }
  const unwanted = listed.find((file) => !wanted.has(file.path));
  return unwanted === undefined ? null : { kind: "unexpected-file", path: unwanted.path };
}
