import { readPackage } from "#adapters/files/read-package.ts";
import { loadQuestionnaire } from "#adapters/questionnaire-files/node-questionnaires.ts";
import type { Command, CommandResult } from "#cli/command.ts";
import { factsOfEvidence } from "#cli/facts-of-evidence.ts";
import { openFile } from "#cli/local-files.ts";
import { failure, parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { readDay } from "#cli/read-day.ts";
import { AssessmentId } from "#core/assessment/assessment.ts";
import { describeOpenError } from "#core/exchange/describe-open-error.ts";
import { findProblems } from "#core/problems/find-problems.ts";
import { problemOutput } from "#core/problems/problem-output.ts";
import { succeed } from "#core/shared/result.ts";

export const checkCommand: Command = {
  name: "check",
  usage: `check PAKET [--on TANGGAL]
    Mencetak masalah penilaian dan bukti dukung di dalam PAKET (.matang.zip), yang paling berat lebih dahulu:
    {"on": …, "problems": [{"severity", "kind", "question", "evidence", "evidenceName", "sentence", "nextStep"}]}.
    --on TANGGAL        hari untuk menghitung umur bukti, misalnya 2025-11-25; tanpa itu hari ini`,
  run: check,
};

/** Nothing is stored, so any id will do. */
const PASSING_ID = AssessmentId.parse("sekali-baca");

async function check(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, { on: { type: "string" } });
  if (!line.ok) {
    return line;
  }
  const [file, ...more] = line.value.operands;
  if (file === undefined || more.length > 0) {
    return usageFailure("Sebutkan satu PAKET.");
  }
  const on = readDay(line.value.values.on);
  if (!on.ok) {
    return on;
  }
  const source = await openFile(file);
  if (!source.ok) {
    return source;
  }
  const opened = await readPackage(source.value, { loadQuestionnaire, newId: PASSING_ID });
  if (!opened.ok) {
    return failure(`${file}: ${describeOpenError(opened.error)}`);
  }
  const { questionnaire, assessment, evidence } = opened.value;
  const problems = findProblems({
    questionnaire,
    assessment,
    facts: await factsOfEvidence(opened.value),
    keptFiles: new Set(evidence.map(({ sha256 }) => sha256)),
    today: on.value,
  });
  return succeed({ on: on.value, problems: problems.map(problemOutput) });
}
