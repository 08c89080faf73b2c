import * as z from "zod/mini";
import type { Result } from "#core/shared/result.ts";
import type { OpenPackageError } from "./open-package-error.ts";
import { openVersionedJson } from "./open-versioned-json.ts";
import { ASSESSMENT_FORMAT, ASSESSMENT_PATH, AssessmentFile } from "./package-format.ts";
import { AssessmentFile1, assessmentFileFromVersion1 } from "./package-format-1.ts";
import { AssessmentFile2, assessmentFileFromVersion2 } from "./package-format-2.ts";

/** Reads `assessment.json` of any released version. Whether it fits its instrument is for `adoptAssessment` to say. */
export function openAssessmentJson(text: string): Result<AssessmentFile, OpenPackageError> {
  return openVersionedJson(text, {
    path: ASSESSMENT_PATH,
    format: ASSESSMENT_FORMAT,
    versions: [
      z.pipe(AssessmentFile1, z.transform(assessmentFileFromVersion1)),
      z.pipe(AssessmentFile2, z.transform(assessmentFileFromVersion2)),
      AssessmentFile,
    ],
  });
}
