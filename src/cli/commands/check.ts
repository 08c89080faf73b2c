import type { Command, CommandResult } from "#cli/command.ts";
import { factsOfEvidence } from "#cli/facts-of-evidence.ts";
import { openAssessmentPackage } from "#cli/open-assessment-package.ts";
import { parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { readDay } from "#cli/read-day.ts";
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
  const opened = await openAssessmentPackage(file);
  if (!opened.ok) {
    return opened;
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
