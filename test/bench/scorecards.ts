/**
 * Full scorecards (every group, its displayed figure, the predicate) of 5,000 assessments, exact against binary floats in
 * the same run. Goal: exact within 5 times. `npx tsx test/bench/scorecards.ts`; exits with 1 when the goal is missed.
 */
import { type Answer, EMPTY_ANSWER } from "#core/assessment/answer.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { criteriaOf, type Question, questionsOf } from "#core/questionnaire/questions.ts";
import { scoreAssessment, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import type { GroupScore, Scorecard } from "#core/scoring/scorecard.ts";
import { displayExact, ExactText } from "#core/shared/exact.ts";
import { assessmentOf, instrument } from "#test/support/scoring-builders.ts";
import {
  displayFloat,
  type FloatGroup,
  type FloatScorecard,
  floatPlan,
  floatScoreValues,
  floatValuesOfAssessment,
} from "./float-scorecard.ts";

const ASSESSMENTS = 5_000;
const ROUNDS = 9;
const GOAL = 5;

const random = randomNumbers(20_261_124);
const spbe = instrument("spbe-2020");
const pemdi = instrument("pemdi-2026");
const ratios = [
  compare("spbe-2020, ticks, all answered", spbe, made(spbe, 1)),
  compare("spbe-2020, ticks, a tenth open", spbe, made(spbe, 0.9)),
  compare("spbe-2020, levels by hand", spbe, made(spbe, 1, byHand)),
  compare("pemdi-2026, items and outside indices", pemdi, made(pemdi, 1)),
  compareValues("spbe-2020, from known values", spbe, made(spbe, 1)),
  compareValues("pemdi-2026, from known values", pemdi, made(pemdi, 1)),
];
process.exitCode = Math.max(...ratios) <= GOAL ? 0 : 1;

function compare(name: string, questionnaire: Questionnaire, assessments: readonly Assessment[]): number {
  const plan = floatPlan(questionnaire);
  return report(
    name,
    assessments.map((one) => () => shown(scoreAssessment(questionnaire, one))),
    assessments.map(
      (one) => () => shownFloat(floatScoreValues(plan, floatValuesOfAssessment(plan, questionnaire, one))),
    ),
  );
}

function compareValues(
  name: string,
  questionnaire: Questionnaire,
  assessments: readonly Assessment[],
): number {
  const plan = floatPlan(questionnaire);
  const exact = assessments.map((one) => valuesOfAssessment(questionnaire, one));
  const floats = assessments.map((one) => floatValuesOfAssessment(plan, questionnaire, one));
  return report(
    name,
    exact.map((values) => () => shown(scoreValues(questionnaire, values))),
    floats.map((values) => () => shownFloat(floatScoreValues(plan, values))),
  );
}

/** Makes one scorecard and says what its index is shown as. */
type Work = () => { readonly index: string };

/** Rounds take turns, so that a disturbance hits both; the median of each is compared. */
function report(name: string, exact: readonly Work[], floats: readonly Work[]): number {
  const wrong = exact.filter((work, place) => work().index !== floats[place]?.().index).length;
  const times = Array.from({ length: ROUNDS }, () => [timed(exact), timed(floats)] as const);
  const exactMs = median(times.map(([ms]) => ms));
  const floatMs = median(times.map(([, ms]) => ms));
  const ratio = exactMs / floatMs;
  console.log(
    `${name.padEnd(37)} exact ${exactMs.toFixed(1).padStart(6)} ms, floats ${floatMs.toFixed(1).padStart(6)} ms, ` +
      `ratio ${ratio.toFixed(2)} (goal ${GOAL}), ${((exactMs / ASSESSMENTS) * 1000).toFixed(1)} µs each; ` +
      `floats show another index for ${wrong}`,
  );
  return ratio;
}

/** Adds up the length of what is shown, so that no work can be left out, without keeping the scorecards. */
function timed(works: readonly Work[]): number {
  const start = performance.now();
  const length = works.reduce((total, work) => total + work().index.length, 0);
  if (length === 0) {
    throw new Error("Nothing was shown");
  }
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** The scorecard with every figure as it is shown. */
function shown(scorecard: Scorecard) {
  return { scorecard, index: shownFigure(scorecard), groups: scorecard.groups.map(shownGroup) };
}

function shownFigure({ index }: Scorecard): string {
  return index.kind === "final"
    ? displayExact(index.exact)
    : `${displayExact(index.lowest)}-${displayExact(index.highest)}`;
}

function shownGroup({ figure, groups }: GroupScore): unknown {
  const text =
    figure.kind === "final"
      ? displayExact(figure.exact)
      : `${displayExact(figure.lowest)}-${displayExact(figure.highest)}`;
  return { text, groups: groups.map(shownGroup) };
}

function shownFloat(scorecard: FloatScorecard) {
  return { scorecard, index: shownFloatFigure(scorecard), groups: scorecard.groups.map(shownFloatGroup) };
}

function shownFloatFigure({ index }: FloatScorecard): string {
  return index.kind === "final"
    ? displayFloat(index.exact)
    : `${displayFloat(index.lowest)}-${displayFloat(index.highest)}`;
}

function shownFloatGroup({ figure, groups }: FloatGroup): unknown {
  const text =
    figure.kind === "final"
      ? displayFloat(figure.exact)
      : `${displayFloat(figure.lowest)}-${displayFloat(figure.highest)}`;
  return { text, groups: groups.map(shownFloatGroup) };
}

function made(questionnaire: Questionnaire, answered: number, answer = someAnswer): readonly Assessment[] {
  const empty = assessmentOf(questionnaire, {});
  const questions = questionsOf(questionnaire);
  return Array.from({ length: ASSESSMENTS }, () => ({
    ...empty,
    answers: Object.fromEntries(
      questions.filter(() => random() < answered).map((question) => [question.id, answer(question)]),
    ),
  }));
}

/** Ticks from the lowest level upwards to somewhere, as a person ticks; an outside index with two decimals. */
function someAnswer({ indicator }: Question): Answer {
  if (indicator.valueRule.kind === "external-index") {
    const highest = Number(indicator.valueRule.breaks.at(-1)?.at);
    const index = 1 + random() * (highest - 1);
    return { ...EMPTY_ANSWER, external: ExactText.parse(index.toFixed(2)) };
  }
  const all = criteriaOf(indicator).map((criterion) => criterion.id);
  const criteria = all.slice(0, Math.floor(random() * (all.length + 1)));
  return { ...EMPTY_ANSWER, standing: { kind: "ticked", criteria } };
}

function byHand(): Answer {
  const level = ExactText.parse(String(1 + Math.floor(random() * 5)));
  return { ...EMPTY_ANSWER, standing: { kind: "by-hand", level, criteria: [] } };
}

/** Even numbers from 0 to 1, the same in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
