import { type OpenedPackage, readPackage } from "#adapters/files/read-package.ts";
import { loadQuestionnaire } from "#adapters/questionnaire-files/node-questionnaires.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { describeOpenError } from "#core/exchange/describe-open-error.ts";
import type { Result } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { openFile } from "./local-files.ts";
import { failure } from "./parse-command-line.ts";

/** Nothing is stored, so any id will do. */
const PASSING_ID = AssessmentId.parse("sekali-baca");

/** What a .matang.zip brings. The failure is a sentence that begins with the file's name. */
export async function openAssessmentPackage(file: string): Promise<Result<OpenedPackage, CommandFailure>> {
  const source = await openFile(file);
  if (!source.ok) {
    return source;
  }
  const opened = await readPackage(source.value, { loadQuestionnaire, newId: PASSING_ID });
  return opened.ok ? opened : failure(`${file}: ${describeOpenError(opened.error)}`);
}
