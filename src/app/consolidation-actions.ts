import { openPackageInWorker } from "#adapters/files/package-worker-client.ts";
import type { PackedEvidence } from "#adapters/files/verify-package.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { Edit } from "#core/assessment/change.ts";
import { type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
import { keepInPortions } from "#core/evidence/keep-in-portions.ts";
import { describeOpenError } from "#core/exchange/describe-open-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { newAssessmentId } from "./assessment-actions.ts";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import type { Services } from "./services.ts";

/** An OPD's package that was opened to be brought together with others; nothing of it is stored. */
export interface DroppedPackage {
  readonly file: string;
  readonly assessment: Assessment;
  readonly evidence: readonly PackedEvidence[];
}

/** What was opened for each institution's assessment stays at hand while the page lives, also when another screen is looked at. */
const droppedByAssessment = new Map<AssessmentId, readonly DroppedPackage[]>();

export function droppedPackages(institution: AssessmentId): readonly DroppedPackage[] {
  return droppedByAssessment.get(institution) ?? [];
}

/** The OPDs' assessments in this browser on the same instrument and year. Those that cannot be read are left out. */
export async function shelvedParts(
  services: Services,
  { questionnaire, details }: Assessment,
): Promise<readonly Assessment[]> {
  const shelf = await services.assessments.list();
  const fitting = shelf.ok
    ? shelf.value.assessments
        .filter(({ removedAt }) => removedAt === null)
        .map(({ summary }) => summary)
        .filter(
          (summary) =>
            summary.agency !== null &&
            summary.year === details.year &&
            summary.questionnaire.id === questionnaire.id &&
            summary.questionnaire.edition === questionnaire.edition,
        )
    : [];
  const loaded = await Promise.all(fitting.map(({ id }) => services.assessments.load(id)));
  return loaded.flatMap((one) => (one.ok ? [one.value] : []));
}

/** Opens packages beside those that are open; what could not be opened is told by file. */
export async function openParts(
  { services, session }: AssessmentPageProps,
  files: readonly File[],
  progress: (done: number, note: string) => void,
  signal: AbortSignal,
): Promise<Result<void, string>> {
  const { id } = session.state().view.assessment;
  const failures: string[] = [];
  for (const [place, file] of files.entries()) {
    progress(place / files.length, `Membuka ${file.name}`);
    const opened = await openPackageInWorker(file, {
      loadQuestionnaire: services.questionnaires.load,
      newId: newAssessmentId(services),
      signal,
    });
    if (signal.aborted) {
      return fail("Dibatalkan. Berkas yang sudah dibuka tetap dipakai.");
    }
    if (opened.ok) {
      const { assessment, evidence } = opened.value;
      const others = droppedPackages(id).filter((one) => one.file !== file.name);
      droppedByAssessment.set(id, [...others, { file: file.name, assessment, evidence }]);
    } else {
      failures.push(`${file.name}: ${describeOpenError(opened.error)}`);
    }
  }
  return failures.length === 0 ? succeed(undefined) : fail(failures.join(" "));
}

/** Keeps the contents that the edits cite, and then makes the edits as one step for undo. */
export async function applyConsolidation(
  { services, session }: AssessmentPageProps,
  edits: readonly Edit[],
): Promise<Result<void, string>> {
  const cited = new Set(edits.flatMap(citedFiles));
  const packed = droppedPackages(session.state().view.assessment.id)
    .flatMap(({ evidence }) => evidence)
    .filter(({ sha256 }) => cited.has(sha256));
  const contents = [...new Map(packed.map((one) => [one.sha256, one])).values()];
  const kept = await keepInPortions(services.evidence, contents);
  if (!kept.ok) {
    return fail(
      "Belum diterapkan: ruang penyimpanan perangkat ini tidak cukup untuk bukti dukungnya. Kosongkan sebagian ruang, lalu coba lagi.",
    );
  }
  session.edit(edits);
  return succeed(undefined);
}

function citedFiles(edit: Edit): readonly Sha256[] {
  return edit.part === "evidence" && edit.after !== null
    ? storedFilesOf(edit.after).map(({ sha256 }) => sha256)
    : [];
}
