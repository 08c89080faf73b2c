import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { openScoreInput, type ScoreInput } from "#core/scoring/score-input.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { describeScoreInputError } from "./describe-score-input-error.ts";
import { levelsOfTable } from "./levels-of-table.ts";
import { readTextFile } from "./local-files.ts";
import { failure } from "./parse-command-line.ts";

/**
 * One object as `score` takes it; as the instrument is known already, its levels alone will do: {"1": 3, "2": "7/2"}. Or a table as
 * spreadsheets save it, with the columns indikator and tingkat.
 */
export async function readLevels(
  file: string,
  questionnaire: Questionnaire,
): Promise<Result<ScoreInput["valueByQuestion"], CommandFailure>> {
  const text = await readTextFile(file);
  if (!text.ok) {
    return text;
  }
  const json = isTable(text.value) ? levelsOfTable(text.value) : succeed(text.value);
  if (!json.ok) {
    return failure(`${file}: ${json.error}`);
  }
  const inputs = openScoreInput(withInstrument(json.value, questionnaire.id), [questionnaire]);
  if (!inputs.ok) {
    return failure(`${file}: ${describeScoreInputError(inputs.error)}`);
  }
  return inputs.value.shape === "one"
    ? succeed(inputs.value.input.valueByQuestion)
    : failure(`${file}: isinya daftar; di sini hanya satu objek.`);
}

/** A table begins with the names of its columns, JSON never does. */
function isTable(text: string): boolean {
  return /^\uFEFF?\s*"?(indikator|indicator)\b/i.test(text);
}

/** The text as `score` takes it. Written around the text and not anew, so that numbers stay as they were written. */
function withInstrument(text: string, instrument: string): string {
  const keys = keysOf(text);
  if (keys === null || keys.includes("instrument")) {
    return text;
  }
  const levels = keys.includes("levels") ? text : `{"levels": ${text}}`;
  return levels.replace("{", `{"instrument": ${JSON.stringify(instrument)},`);
}

/** Null when the text is no JSON object; then `openScoreInput` says what is wrong. */
function keysOf(text: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? Object.keys(value) : null;
  } catch {
    return null;
  }
}
