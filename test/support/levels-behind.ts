import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { displayExact, Fraction } from "#core/shared/exact.ts";

type Values = ReadonlyMap<QuestionId, Fraction>;

const LEVELS = { lowest: 1, highest: 5 };

/**
 * Levels from 1 to 5 for every question, once for each different set of exact values that the outermost groups can have and
 * that is printed as given. None where no levels lead to the printed figures.
 */
export function levelsBehind(
  questionnaire: Questionnaire,
  printedByGroup: Readonly<Record<string, string>>,
): readonly Values[] {
  return Object.entries(printedByGroup).reduce<readonly Values[]>(
    (all, [group, printed]) => {
      const ofGroup = levelsByPrinted(questionnaire, group).get(printed) ?? [];
      return all.flatMap((values) => ofGroup.map((more) => new Map([...values, ...more])));
    },
    [new Map()],
  );
}

const known = new WeakMap<Questionnaire, Map<string, ReadonlyMap<string, readonly Values[]>>>();

function levelsByPrinted(
  questionnaire: Questionnaire,
  group: string,
): ReadonlyMap<string, readonly Values[]> {
  const groups = known.get(questionnaire) ?? new Map<string, ReadonlyMap<string, readonly Values[]>>();
  known.set(questionnaire, groups);
  const levels = groups.get(group) ?? findLevels(questionnaire, group);
  groups.set(group, levels);
  return levels;
}

/** Questions of equal weight are interchangeable, so only the sum of their levels is tried. */
function findLevels(questionnaire: Questionnaire, group: string): ReadonlyMap<string, readonly Values[]> {
  const questions = questionsOf(questionnaire).filter((question) => question.path[0]?.id === group);
  const weights = new Set(questions.map((question) => question.weight.toFraction()));
  let reachable: ReadonlyMap<string, Values> = new Map([["0", new Map()]]);
  for (const weight of weights) {
    const equal = questions.filter((question) => question.weight.equals(weight)).map(({ id }) => id);
    reachable = withLevels(reachable, new Fraction(weight), equal);
  }
  const total = questions.reduce((sum, question) => sum.add(question.weight), new Fraction(0));
  const byPrinted = new Map<string, Values[]>();
  for (const [sum, values] of reachable) {
    const printed = displayExact(new Fraction(sum).div(total));
    byPrinted.set(printed, [...(byPrinted.get(printed) ?? []), values]);
  }
  return byPrinted;
}

/** Every weighted sum that is reached when these questions get levels too, with one way to reach it. */
function withLevels(
  reachable: ReadonlyMap<string, Values>,
  weight: Fraction,
  ids: readonly QuestionId[],
): ReadonlyMap<string, Values> {
  const next = new Map<string, Values>();
  for (const [before, values] of reachable) {
    for (let sum = LEVELS.lowest * ids.length; sum <= LEVELS.highest * ids.length; sum++) {
      const key = weight.mul(sum).add(before).toFraction();
      next.set(key, new Map([...values, ...spread(ids, sum)]));
    }
  }
  return next;
}

/** Levels that differ by one at most and add up to the sum. */
function spread(ids: readonly QuestionId[], sum: number): readonly (readonly [QuestionId, Fraction])[] {
  const low = Math.floor(sum / ids.length);
  const higher = sum - low * ids.length;
  return ids.map((id, place) => [id, new Fraction(place < higher ? low + 1 : low)]);
}
