import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { QuestionnaireLibrary } from "#core/questionnaire/questionnaire-library.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { summarizeAssessment } from "#core/scoring/summarize-assessment.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { adoptAssessment } from "./adopt-assessment.ts";
import { citedFiles, filesOfHistory } from "./backup-entries.ts";
import { type BackedUpAssessment, type BackupManifest, backedUpPath, journalPath } from "./backup-format.ts";
import type { Journal } from "./backup-journal.ts";
import type { RestoredAssessment } from "./backup-store.ts";
import type { OpenPackageError } from "./open-package-error.ts";
import {
  ASSESSMENT_PATH,
  type AssessmentFile,
  evidencePath,
  FORMAT_VERSION,
  MANIFEST_FORMAT,
  type Manifest,
  type ManifestFile,
} from "./package-format.ts";

export interface TextInBackup {
  readonly backedUp: BackedUpAssessment;
  readonly file: AssessmentFile;
  /** Missing where it exchanged nothing with others, or where the backup is older than journals in it. */
  readonly journal?: Journal | undefined;
}

interface AdoptOptions {
  readonly loadQuestionnaire: QuestionnaireLibrary["load"];
  /** Which id the assessment gets here. */
  readonly idFor: (original: AssessmentId) => AssessmentId;
}

/** Checks every assessment of a backup against its instrument, and that no file is there which none of them knows. */
export async function adoptBackup(
  manifest: BackupManifest,
  texts: readonly TextInBackup[],
  { loadQuestionnaire, idFor }: AdoptOptions,
): Promise<Result<readonly RestoredAssessment[], OpenPackageError>> {
  const stray = strayFile(manifest, texts);
  if (stray !== null) {
    return fail(stray);
  }
  const restored: RestoredAssessment[] = [];
  for (const { backedUp, file, journal } of texts) {
    const { id, edition } = file.assessment.questionnaire;
    const loaded = await loadQuestionnaire(id, edition);
    if (!loaded.ok) {
      const isUnknown = loaded.error.kind === "unknown-instrument";
      return fail(
        isUnknown ? { kind: "unknown-instrument", id, edition } : { kind: "unreadable-instrument", id },
      );
    }
    const asPackage = manifestOf(backedUp, file, manifest);
    const adopted =
      file.assessment.id === backedUp.id
        ? adoptAssessment(file, asPackage, loaded.value, idFor(backedUp.id))
        : fail<OpenPackageError>({ kind: "damaged", where: `${ASSESSMENT_PATH}: assessment.id` });
    if (!adopted.ok) {
      return fail(placedIn(backedUp, adopted.error));
    }
    const { assessment, changes, superseded } = adopted.value;
    const scorecard = scoreAssessment(loaded.value, assessment);
    const summary = summarizeAssessment(loaded.value, assessment, scorecard);
    const { removedAt } = backedUp;
    const kept = { assessment, summary, changes, superseded, removedAt, lastBackupAt: manifest.madeAt };
    restored.push(journal === undefined ? kept : { ...kept, journal });
  }
  return succeed(restored);
}

/** What a package of this assessment alone would list. */
function manifestOf(
  { id }: BackedUpAssessment,
  file: AssessmentFile,
  { files, missing }: BackupManifest,
): Manifest {
  const cited = new Set([...citedFiles([file]).keys()].map(evidencePath));
  const isCited = ({ path }: ManifestFile) => cited.has(path);
  const text = files.find(({ path }) => path === backedUpPath(id));
  return {
    format: MANIFEST_FORMAT,
    formatVersion: FORMAT_VERSION,
    files: [...(text === undefined ? [] : [{ ...text, path: ASSESSMENT_PATH }]), ...files.filter(isCited)],
    notIncluded: missing.filter(isCited),
  };
}

function strayFile(
  { files, missing }: BackupManifest,
  texts: readonly TextInBackup[],
): OpenPackageError | null {
  const histories = texts.map(({ file }) => file);
  const known = new Set([
    ...[...citedFiles(histories).keys(), ...filesOfHistory(histories)].map(evidencePath),
    ...texts.flatMap(({ backedUp: { id } }) => [backedUpPath(id), journalPath(id)]),
  ]);
  const stray = [...files, ...missing].find(({ path }) => !known.has(path));
  return stray === undefined ? null : { kind: "unexpected-file", path: stray.path };
}

function placedIn({ id }: BackedUpAssessment, error: OpenPackageError): OpenPackageError {
  return error.kind === "damaged"
    ? { ...error, where: error.where.replace(ASSESSMENT_PATH, backedUpPath(id)) }
    : error;
}
