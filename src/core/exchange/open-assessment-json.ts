import type { Result } from "#core/shared/result.ts";
import type { OpenPackageError } from "./open-package-error.ts";
import { openVersionedJson } from "./open-versioned-json.ts";
import { ASSESSMENT_FORMAT, ASSESSMENT_PATH, AssessmentFile, FORMAT_VERSION } from "./package-format.ts";

/** Reads `assessment.json` of any released version. Whether it fits its instrument is for `adoptAssessment` to say. */
export function openAssessmentJson(text: string): Result<AssessmentFile, OpenPackageError> {
  return openVersionedJson(text, {
    path: ASSESSMENT_PATH,
    format: ASSESSMENT_FORMAT,
    version: FORMAT_VERSION,
    schema: AssessmentFile,
  });
}
