import { type OpenedPackage, readPackage } from "#adapters/files/read-package.ts";
import { loadQuestionnaire } from "#adapters/questionnaire-files/node-questionnaires.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import { describeOpenError } from "#core/exchange/describe-open-error.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { openFile } from "./local-files.ts";
import { failure } from "./parse-command-line.ts";
import { randomAssessmentId } from "./random-ids.ts";

/** A package with everything in it, checked. */
export async function readCopy(
  file: string,
  newId: AssessmentId = randomAssessmentId(),
): Promise<Result<OpenedPackage, CommandFailure>> {
  const source = await openFile(file);
  if (!source.ok) {
    return source;
  }
  const opened = await readPackage(source.value, { loadQuestionnaire, newId });
  return opened.ok ? opened : failure(`${file}: ${describeOpenError(opened.error)}`);
}

/** Several packages of one instrument; they all get the same id. */
export async function readCopies(
  files: readonly string[],
): Promise<Result<readonly OpenedPackage[], CommandFailure>> {
  const id = randomAssessmentId();
  const copies: OpenedPackage[] = [];
  for (const file of files) {
    const copy = await readCopy(file, id);
    if (!copy.ok) {
      return copy;
    }
    const [first] = copies;
    if (first !== undefined && !isSameInstrument(first, copy.value)) {
      return failure(`${file}: instrumennya lain daripada ${files[0]}.`);
    }
    copies.push(copy.value);
  }
  return succeed(copies);
}

function isSameInstrument({ assessment: one }: OpenedPackage, { assessment: other }: OpenedPackage): boolean {
  return (
    one.questionnaire.id === other.questionnaire.id &&
    one.questionnaire.edition === other.questionnaire.edition
  );
}
