import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import type { Levels } from "./distribution.ts";

/** The whole levels of an instrument's scale. */
export function levelsOf(questionnaire: Questionnaire): Levels {
  const { min, max } = scaleOf(questionnaire);
  return { from: Math.floor(min.valueOf()), to: Math.ceil(max.valueOf()) };
}
