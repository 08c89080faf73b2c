import { openPackageInWorker } from "#adapters/files/package-worker-client.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { Edit } from "#core/assessment/change.ts";
import { type KnownHistory, NO_HISTORY } from "#core/consolidation/said-in-files.ts";
import { describeOpenError } from "#core/exchange/describe-open-error.ts";
import { contributorsOf } from "#core/report/contributions.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { newAssessmentId } from "./assessment-actions.ts";
import type { FigureSource } from "./comparison-messages.ts";
import { historyOf } from "./history-of.ts";
import { importStore } from "./import-services.ts";
import type { Services } from "./services.ts";

type AssessmentSource = Extract<FigureSource, { readonly kind: "assessment" }>;

/** The figures of an assessment in this browser; null where it cannot be read, which the home screen says. */
export async function sourceOnShelf(
  services: Services,
  { id, questionnaire }: AssessmentSummary,
): Promise<AssessmentSource | null> {
  const [loaded, instrument, handedOut] = await Promise.all([
    services.assessments.load(id),
    services.questionnaires.load(questionnaire.id, questionnaire.edition),
    importStore().handedOut(id),
  ]);
  if (!loaded.ok || !instrument.ok) {
    return null;
  }
  const contributors = contributorsOf(handedOut);
  const history = contributors.length === 0 ? NO_HISTORY : await historyOf(services, loaded.value);
  return figuresOf(id, loaded.value, instrument.value, contributors, levelsIn(history));
}

/** The figures of a package: it is opened and checked, and nothing of it is kept in this browser. */
async function sourceInPackage(
  services: Services,
  file: File,
  signal: AbortSignal,
): Promise<Result<AssessmentSource, string>> {
  const opened = await openPackageInWorker(file, {
    loadQuestionnaire: services.questionnaires.load,
    newId: newAssessmentId(services),
    signal,
  });
  if (!opened.ok) {
    return fail(`${file.name}: ${describeOpenError(opened.error)}`);
  }
  const { assessment, questionnaire } = opened.value;
  return succeed(figuresOf(assessment.id, assessment, questionnaire, [], NO_HISTORY));
}

/** Evidence says nothing about figures, and may be large. */
function figuresOf(
  id: string,
  assessment: Assessment,
  questionnaire: FigureSource["questionnaire"],
  contributors: AssessmentSource["contributors"],
  history: KnownHistory,
): AssessmentSource {
  return {
    kind: "assessment",
    id,
    assessment: { ...assessment, evidence: [], packs: [] },
    questionnaire,
    contributors,
    history,
  };
}

function levelsIn({ changes, imports }: KnownHistory): KnownHistory {
  const isLevel = ({ part }: Edit) => part === "standing" || part === "external";
  return {
    changes: changes.filter(({ edit }) => isLevel(edit)),
    imports: imports.map((one) => ({ ...one, edits: one.edits.filter(isLevel) })),
  };
}

interface ReadFiles {
  readonly sources: readonly FigureSource[];
  readonly problems: readonly string[];
}

/** Packages, which are opened and checked, and tables of levels of that instrument. One after the other: each package is checked in a worker of its own. */
export async function sourcesIn(
  services: Services,
  files: readonly File[],
  instrument: string,
  signal: AbortSignal,
): Promise<ReadFiles> {
  const sources: FigureSource[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const source = await sourceIn(services, file, instrument, signal);
    if (source.ok) {
      sources.push(source.value);
    } else {
      problems.push(source.error);
    }
  }
  return { sources, problems };
}

async function sourceIn(
  services: Services,
  file: File,
  instrument: string,
  signal: AbortSignal,
): Promise<Result<FigureSource, string>> {
  if (!/\.(csv|tsv|txt|xlsx)$/i.test(file.name)) {
    return sourceInPackage(services, file, signal);
  }
  const questionnaire = await services.questionnaires.load(instrument, null);
  return questionnaire.ok
    ? succeed({ kind: "table", id: services.newId(), file, questionnaire: questionnaire.value })
    : fail(`${file.name}: instrumennya tidak dapat dimuat. Muat ulang halaman, lalu coba lagi.`);
}
