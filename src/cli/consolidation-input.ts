import { startAssessment } from "#core/assessment/start-assessment.ts";
import type { ConsolidationInput } from "#core/consolidation/consolidate.ts";
import type { QuestionRules } from "#core/consolidation/consolidation-rule.ts";
import { type ContributionProblem, contributionsOf } from "#core/consolidation/contribution.ts";
import { describeRulesError, readRules } from "#core/consolidation/read-rules.ts";
import { rulesOf } from "#core/consolidation/rule-record.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { CommandFailure } from "./command.ts";
import { readTextFile } from "./local-files.ts";
import { failure } from "./parse-command-line.ts";
import { randomAssessmentId } from "./random-ids.ts";
import type { PackageInFolder } from "./read-package-folder.ts";

export interface ConsolidationWish {
  /** Null: as the packages say. */
  readonly institution: string | null;
  /** A table of rules; null for none. */
  readonly rules: string | null;
  readonly at: string;
}

export interface WholeAndParts {
  /** The institution's own with its history: the one package of the folder that is of no OPD, or a new one. */
  readonly whole: AssessmentCopy;
  readonly input: ConsolidationInput;
}

/** Sorts the packages of a folder into the institution's and those of its OPDs, and gives each question its rule. */
export async function consolidationInput(
  packages: readonly PackageInFolder[],
  wish: ConsolidationWish,
): Promise<Result<WholeAndParts, CommandFailure>> {
  const parts = packages.filter(({ opened }) => opened.assessment.details.agency !== null);
  const wholes = packages.filter(({ opened }) => opened.assessment.details.agency === null);
  const [first] = parts;
  if (first === undefined) {
    return failure("Tidak ada berkas perangkat daerah di folder itu.");
  }
  if (wholes.length > 1) {
    const files = wholes.map(({ file }) => file).join(", ");
    return failure(`Ada lebih dari satu penilaian instansi: ${files}. Sisakan satu.`);
  }
  const { questionnaire } = first.opened;
  const whole = wholes[0] === undefined ? begin(parts, first, wish) : succeed(wholes[0].opened);
  if (!whole.ok) {
    return whole;
  }
  const { assessment: institution } = whole.value;
  const contributions = contributionsOf(
    questionnaire,
    institution,
    parts.map(({ opened }) => opened.assessment),
  );
  if (!contributions.ok) {
    const { error } = contributions;
    return failure(`${parts[error.place]?.file}: ${describeProblem(error, institution.details.year)}`);
  }
  const rules = await rulesFrom(wish.rules, questionnaire);
  if (!rules.ok) {
    return rules;
  }
  const input = {
    questionnaire,
    institution,
    contributions: contributions.value,
    rules: [...rulesOf(institution), ...rules.value],
  };
  return succeed({ whole: whole.value, input });
}

/** An assessment of the institution in which nothing is answered yet. */
function begin(
  parts: readonly PackageInFolder[],
  { opened }: PackageInFolder,
  { institution, at }: ConsolidationWish,
): Result<AssessmentCopy, CommandFailure> {
  const names = [...new Set(parts.map((part) => part.opened.assessment.details.institution))];
  const name = institution ?? names[0];
  if (name === undefined || (institution === null && names.length > 1)) {
    const listed = names.map((one) => `"${one}"`).join(", ");
    return failure(`Nama instansi dalam berkas-berkas itu berbeda: ${listed}. Sebutkan --institution NAMA.`);
  }
  const { year } = opened.assessment.details;
  const assessment = startAssessment({
    id: randomAssessmentId(),
    questionnaire: opened.questionnaire,
    details: {
      institution: name,
      agency: null,
      year,
      scope: { kind: "all" },
      indexTarget: null,
      earlier: null,
    },
    targets: {},
    at,
  });
  return succeed({ assessment, changes: [], superseded: [] });
}

async function rulesFrom(
  file: string | null,
  questionnaire: Questionnaire,
): Promise<Result<QuestionRules, CommandFailure>> {
  if (file === null) {
    return succeed([]);
  }
  const text = await readTextFile(file);
  if (!text.ok) {
    return text;
  }
  const rules = readRules(text.value, questionnaire);
  return rules.ok ? rules : failure(`${file}: ${describeRulesError(rules.error)}`);
}

function describeProblem(problem: ContributionProblem, year: number): string {
  switch (problem.kind) {
    case "no-agency":
      return "berkas ini bukan dari perangkat daerah.";
    case "other-instrument":
      return "instrumennya lain daripada penilaian instansi.";
    case "other-year":
      return `tahunnya lain daripada penilaian instansi (${year}).`;
    case "answered-twice":
      return `indikator ${problem.question} sudah dijawab oleh ${problem.agency} dalam berkas lain. Sisakan yang terbaru.`;
    default:
      return unreachable(problem);
  }
}
