import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { goalOfPredicate } from "#core/scoring/predicate.ts";
import { displayIndonesian, type Fraction, parseExact } from "#core/shared/exact.ts";

/** "2,60 sampai kurang dari 3,50": the indices that the predicate stands for. */
export function boundsInWords(questionnaire: Questionnaire, name: string): string {
  const place = questionnaire.predicates.findIndex((predicate) => predicate.name === name);
  const own = questionnaire.predicates[place];
  const above = questionnaire.predicates[place - 1];
  if (own === undefined) {
    return "";
  }
  if (above === undefined) {
    return `${shown(own.min)} ke atas`;
  }
  const isLowest = place === questionnaire.predicates.length - 1;
  return isLowest
    ? `kurang dari ${shown(above.min)}`
    : `${shown(own.min)} sampai kurang dari ${shown(above.min)}`;
}

function shown(min: Questionnaire["predicates"][number]["min"]): string {
  return displayIndonesian(parseExact(min));
}

export interface NextPredicate {
  readonly name: string;
  /** The lowest index that earns it. */
  readonly goal: Fraction;
}

/** The predicate above the given one; null at the top. */
export function predicateAbove(questionnaire: Questionnaire, name: string): NextPredicate | null {
  const place = questionnaire.predicates.findIndex((predicate) => predicate.name === name);
  const above = questionnaire.predicates[place - 1];
  const goal = above === undefined ? null : goalOfPredicate(questionnaire, above.name);
  return above === undefined || goal === null ? null : { name: above.name, goal };
}
