import type { Standing } from "#core/assessment/answer.ts";
import type { Indicator } from "#core/questionnaire/questionnaire.ts";

/** Every criterion up to the level ticked and none above it; null where no tick decides, or the level is not there. */
export function standingUpTo(indicator: Indicator, level: number): Standing | null {
  const isThere = indicator.levels.some((one) => one.level === level);
  if (!isThere || indicator.valueRule.kind === "external-index") {
    return null;
  }
  const criteria = indicator.levels
    .filter((one) => one.level <= level)
    .flatMap((one) => one.criteria.map((criterion) => criterion.id));
  return { kind: "ticked", criteria };
}
