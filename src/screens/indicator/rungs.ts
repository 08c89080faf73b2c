import { type Answer, criteriaOfStanding } from "#core/assessment/answer.ts";
import type { IndicatorLevel, NamedLevel, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { namedLevel, type Question } from "#core/questionnaire/questions.ts";
import { answerValue, metCriteria, neededCriteria } from "#core/scoring/answer-value.ts";
import { missingForNextLevel } from "#core/scoring/missing-for-next-level.ts";
import { type Fraction, parseExact } from "#core/shared/exact.ts";

/** How a level stands in the ladder. */
export type RungState =
  /** It and everything below it stands. */
  | "met"
  /** Reached by the level that was set by hand, not by ticks. */
  | "by-hand"
  /** The one to work on, or the one in which the value of an outside index lies. */
  | "next"
  /** Its own criteria stand, those of a lower level do not, so it does not count yet. */
  | "waiting"
  | "open";

/** One level of the ladder with what a person needs to see of it. */
export interface Rung {
  readonly level: IndicatorLevel;
  readonly named: NamedLevel | null;
  readonly state: RungState;
  readonly met: number;
  readonly needed: number;
  /** The lowest level below it that does not stand yet; null when nothing is in its way. */
  readonly waitsFor: number | null;
}

/** Every level of the indicator, lowest first, as the answer makes it stand. */
export function rungsOf(questionnaire: Questionnaire, question: Question, answer: Answer): readonly Rung[] {
  const { levels } = question.indicator;
  const criteria = criteriaOfStanding(answer.standing);
  const complete = levels.map((level, place) => isComplete(question, level, place, criteria));
  const gap = complete.indexOf(false);
  const stateAt = rungStates(questionnaire, question, answer, complete);
  return levels.map((level, place) => ({
    level,
    named: namedLevel(questionnaire, question.indicator, level.level),
    state: stateAt(level, place),
    met: metCriteria(level, criteria),
    needed: neededCriteria(level),
    waitsFor: gap !== -1 && gap < place ? (levels[gap]?.level ?? null) : null,
  }));
}

/** Where whole levels are reached the lowest needs no tick, nor does one below a floor; where items count it does. */
function isComplete(
  { indicator }: Question,
  level: IndicatorLevel,
  place: number,
  criteria: readonly CriterionId[],
): boolean {
  const floor = indicator.levels.findLastIndex((one) => one.floor);
  const isGiven = indicator.valueRule.kind === "level" && place <= Math.max(0, floor);
  const isEnough = level.criteria.length > 0 && metCriteria(level, criteria) >= neededCriteria(level);
  return level.floor || isGiven || isEnough;
}

function rungStates(
  questionnaire: Questionnaire,
  question: Question,
  answer: Answer,
  complete: readonly boolean[],
): (level: IndicatorLevel, place: number) => RungState {
  const { standing } = answer;
  const gap = complete.indexOf(false);
  const next = missingForNextLevel(questionnaire, question, answer)?.level ?? null;
  const value = answerValue(questionnaire, question, answer);
  const isExternal = question.indicator.valueRule.kind === "external-index";
  return (level, place) => {
    const standsByTicks = standing.kind !== "unanswered" && (gap === -1 || place < gap);
    const isPassed = value !== null && value.compare(spanOf(questionnaire, question, level).to) >= 0;
    if (standing.kind === "by-hand" && isPassed) {
      return standsByTicks ? "met" : "by-hand";
    }
    if (isExternal) {
      return stateInBand(value, spanOf(questionnaire, question, level));
    }
    if (standing.kind === "ticked" && standsByTicks) {
      return "met";
    }
    const isWaiting = level.criteria.length > 0 && complete[place] === true && !standsByTicks;
    if (level.level === next) {
      return "next";
    }
    return isWaiting && standing.kind !== "unanswered" ? "waiting" : "open";
  };
}

interface Span {
  readonly from: Fraction | number;
  readonly to: Fraction | number;
}

/** The values between which a level lies: its band, or its own number where the indicator knows whole levels only. */
function spanOf(questionnaire: Questionnaire, { indicator }: Question, level: IndicatorLevel): Span {
  const band = namedLevel(questionnaire, indicator, level.level)?.band ?? null;
  return indicator.valueRule.kind === "level" || band === null
    ? { from: level.level, to: level.level }
    : { from: parseExact(band.from), to: parseExact(band.to) };
}

function stateInBand(value: Fraction | null, { from, to }: Span): RungState {
  if (value === null || value.compare(from) < 0) {
    return "open";
  }
  return value.compare(to) >= 0 ? "met" : "next";
}
