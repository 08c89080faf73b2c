import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import { type AdoptedAssessment, adoptAssessment } from "#core/exchange/adopt-assessment.ts";
import type { OpenPackageError } from "#core/exchange/open-package-error.ts";
import type { MadeBy } from "#core/exchange/package-format.ts";
import type { PackageSignature } from "#core/exchange/package-signature.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionnaireLibrary } from "#core/questionnaire/questionnaire-library.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { TaskOptions } from "./progress.ts";
import { type PackedEvidence, type VerifiedPackage, verifyPackage } from "./verify-package.ts";

/** Everything that a package brings, ready to be stored beside what is there. */
export interface OpenedPackage extends AdoptedAssessment {
  /** Each content once, of the assessment's files and no others. */
  readonly evidence: readonly PackedEvidence[];
  readonly questionnaire: Questionnaire;
  /** Which program wrote it, and when. */
  readonly madeBy: MadeBy;
  readonly madeAt: string;
  readonly signature: PackageSignature;
}

export interface ReadPackageOptions extends TaskOptions {
  readonly loadQuestionnaire: QuestionnaireLibrary["load"];
  /** The id that the assessment gets here, whatever it had there. */
  readonly newId: AssessmentId;
}

/** Opens a package file as a new assessment. Nothing is stored here: a failure changes nothing. Never throws on bad input. */
export async function readPackage(
  source: Blob,
  options: ReadPackageOptions,
): Promise<Result<OpenedPackage, OpenPackageError>> {
  const verified = await verifyPackage(source, options);
  return verified.ok ? adoptPackage(verified.value, options) : verified;
}

/** The second half of opening: what the instrument says to a package that is whole. */
export async function adoptPackage(
  { file, manifest, evidence, signature }: VerifiedPackage,
  { loadQuestionnaire, newId }: Pick<ReadPackageOptions, "loadQuestionnaire" | "newId">,
): Promise<Result<OpenedPackage, OpenPackageError>> {
  const { id, edition } = file.assessment.questionnaire;
  const loaded = await loadQuestionnaire(id, edition);
  if (!loaded.ok) {
    const isUnknown = loaded.error.kind === "unknown-instrument";
    return fail(
      isUnknown ? { kind: "unknown-instrument", id, edition } : { kind: "unreadable-instrument", id },
    );
  }
  const questionnaire = loaded.value;
  const adopted = adoptAssessment(file, manifest, questionnaire, newId);
  return adopted.ok
    ? succeed({
        ...adopted.value,
        evidence,
        questionnaire,
        madeBy: file.madeBy,
        madeAt: file.madeAt,
        signature,
      })
    : adopted;
}
