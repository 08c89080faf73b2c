import * as z from "zod/mini";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { type OutOfScale, scaleProblem } from "#core/questionnaire/scale.ts";
import { ExactText, Fraction, parseExact } from "#core/shared/exact.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { findRepeatedKey } from "./repeated-key.ts";

/** What `score` was given: values by question, each with its instrument. */
export interface ScoreInput {
  readonly questionnaire: Questionnaire;
  readonly valueByQuestion: ReadonlyMap<QuestionId, Fraction>;
}

/** One object or a list of them; the output takes the same shape. */
export type ScoreInputs =
  | { readonly shape: "one"; readonly input: ScoreInput }
  | { readonly shape: "many"; readonly inputs: readonly ScoreInput[] };

/** `where` is a path into the file: "$[2].levels.35-2". */
export type ScoreInputError = { readonly where: string } & (
  | { readonly kind: "not-json" }
  | { readonly kind: "repeated-key"; readonly key: string }
  | { readonly kind: "wrong-type"; readonly expected: "object" | "text" | "number-or-text" }
  | { readonly kind: "unknown-instrument"; readonly instrument: string; readonly known: readonly string[] }
  | { readonly kind: "unknown-indicator"; readonly key: string }
  | { readonly kind: "not-a-number"; readonly text: string }
  | { readonly kind: "out-of-scale"; readonly value: Fraction; readonly problem: OutOfScale }
);

/**
 * Reads what the command `score` takes: `{"instrument": ..., "levels": {...}}` or a list of such objects. Levels are numbers,
 * taken as the decimals that were written, or text ("7/2", "3.5"). Missing keys stay unanswered. Never throws on bad input.
 */
export function openScoreInput(
  text: string,
  questionnaires: readonly Questionnaire[],
): Result<ScoreInputs, ScoreInputError> {
  const parsed = parseJson(text);
  if (!parsed.ok) {
    return parsed;
  }
  if (!Array.isArray(parsed.value)) {
    const input = openOne(parsed.value, "$", questionnaires);
    return input.ok ? succeed({ shape: "one", input: input.value }) : input;
  }
  const inputs: ScoreInput[] = [];
  for (const [place, item] of parsed.value.entries()) {
    const input = openOne(item, `$[${place}]`, questionnaires);
    if (!input.ok) {
      return input;
    }
    inputs.push(input.value);
  }
  return succeed({ shape: "many", inputs });
}

function parseJson(text: string): Result<unknown, ScoreInputError> {
  try {
    const value: unknown = JSON.parse(text);
    const repeated = findRepeatedKey(text);
    return repeated === null ? succeed(value) : fail({ kind: "repeated-key", ...repeated });
  } catch {
    return fail({ kind: "not-json", where: "$" });
  }
}

const PlainObject = z.custom<object>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);
const Instrument = z.object({ instrument: z.string() });
const Levels = z.object({ levels: PlainObject });
const WrittenNumber = z.union([z.number(), z.string()]);

function openOne(
  item: unknown,
  where: string,
  questionnaires: readonly Questionnaire[],
): Result<ScoreInput, ScoreInputError> {
  if (!PlainObject.safeParse(item).success) {
    return fail({ kind: "wrong-type", where, expected: "object" });
  }
  const named = Instrument.safeParse(item);
  if (!named.success) {
    return fail({ kind: "wrong-type", where: `${where}.instrument`, expected: "text" });
  }
  const { instrument } = named.data;
  const questionnaire = questionnaires.find((one) => one.id === instrument);
  if (questionnaire === undefined) {
    const known = questionnaires.map((one) => one.id);
    return fail({ kind: "unknown-instrument", where: `${where}.instrument`, instrument, known });
  }
  const given = Levels.safeParse(item);
  return given.success
    ? openLevels(given.data.levels, `${where}.levels`, questionnaire)
    : fail({ kind: "wrong-type", where: `${where}.levels`, expected: "object" });
}

function openLevels(
  levels: object,
  where: string,
  questionnaire: Questionnaire,
): Result<ScoreInput, ScoreInputError> {
  const questions = new Map<string, QuestionId>(questionsOf(questionnaire).map(({ id }) => [id, id]));
  const valueByQuestion = new Map<QuestionId, Fraction>();
  for (const [key, written] of Object.entries(levels)) {
    const question = questions.get(key);
    if (question === undefined) {
      return fail({ kind: "unknown-indicator", where: `${where}.${key}`, key });
    }
    const value = openLevel(written, `${where}.${key}`, questionnaire);
    if (!value.ok) {
      return value;
    }
    valueByQuestion.set(question, value.value);
  }
  return succeed({ questionnaire, valueByQuestion });
}

function openLevel(
  written: unknown,
  where: string,
  questionnaire: Questionnaire,
): Result<Fraction, ScoreInputError> {
  const parsed = WrittenNumber.safeParse(written);
  if (!parsed.success) {
    return fail({ kind: "wrong-type", where, expected: "number-or-text" });
  }
  const value = typeof parsed.data === "number" ? decimalOf(parsed.data) : exactOf(parsed.data);
  if (value === null) {
    return fail({ kind: "not-a-number", where, text: String(parsed.data) });
  }
  const problem = scaleProblem(questionnaire, value);
  return problem === null ? succeed(value) : fail({ kind: "out-of-scale", where, value, problem });
}

/** 3.3 is taken as 33/10, not as the binary number next to it. */
function decimalOf(number: number): Fraction | null {
  const [digits, exponent] = String(number).split("e");
  if (digits === undefined || !Number.isFinite(number)) {
    return null;
  }
  const power = new Fraction(10n ** BigInt(Math.abs(Number(exponent ?? 0))));
  return Number(exponent ?? 0) < 0 ? new Fraction(digits).div(power) : new Fraction(digits).mul(power);
}

function exactOf(text: string): Fraction | null {
  const exact = ExactText.safeParse(text);
  return exact.success ? parseExact(exact.data) : null;
}
