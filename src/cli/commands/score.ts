import type { Command, CommandResult } from "#cli/command.ts";
import { describeScoreInputError } from "#cli/describe-score-input-error.ts";
import { loadAllQuestionnaires } from "#cli/load-all-questionnaires.ts";
import { readTextFile } from "#cli/local-files.ts";
import { failure, parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { openScoreInput, type ScoreInput } from "#core/scoring/score-input.ts";
import { type ScoreOutput, scoreOutput } from "#core/scoring/score-output.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { succeed } from "#core/shared/result.ts";

export const scoreCommand: Command = {
  name: "score",
  usage: `score FILE
    Menghitung indeks dari tingkat kematangan per indikator. FILE berisi satu objek atau daftar objek JSON:
    {"instrument": "spbe-2020", "levels": {"1": 3, "2": "7/2"}}. Indikator yang tidak disebut berarti belum dijawab.`,
  run: score,
};

async function score(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, {});
  if (!line.ok) {
    return line;
  }
  const [file, ...more] = line.value.operands;
  if (file === undefined || more.length > 0) {
    return usageFailure("Sebutkan satu FILE.");
  }
  const text = await readTextFile(file);
  if (!text.ok) {
    return text;
  }
  const inputs = openScoreInput(text.value, await loadAllQuestionnaires());
  if (!inputs.ok) {
    return failure(`${file}: ${describeScoreInputError(inputs.error)}`);
  }
  return succeed(inputs.value.shape === "one" ? scored(inputs.value.input) : inputs.value.inputs.map(scored));
}

function scored({ questionnaire, valueByQuestion }: ScoreInput): ScoreOutput {
  return scoreOutput(scoreValues(questionnaire, valueByQuestion));
}
