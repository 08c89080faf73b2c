import type { Task } from "#core/assessment/task.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import { ownersOf } from "#core/questionnaire/owners.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

/** Which OPDs answer an indicator; none while nobody was named. In the order of the instrument. */
export type OwnersByIndicator = ReadonlyMap<QuestionId, readonly string[]>;

/**
 * Who is likely to answer what: as it was handed out last, and where an indicator was not, as the instrument hints. `earlier` is
 * in the order of handing out.
 */
export function proposeOwners(questionnaire: Questionnaire, earlier: readonly Task[]): OwnersByIndicator {
  const hinted = ownersOf(questionnaire);
  return new Map(
    indicatorsOf(questionnaire).map(({ number }) => {
      const last = lastOwners(earlier, number);
      const hints = hinted.filter(({ indicators }) => indicators.includes(number)).map(({ name }) => name);
      return [number, last.length > 0 ? last : hints.slice(0, 1)];
    }),
  );
}

/** Those of the last time it was handed out: tasks of one moment belong together. */
function lastOwners(earlier: readonly Task[], indicator: QuestionId): readonly string[] {
  const asking = earlier.filter(({ indicators }) => indicators.includes(indicator));
  const last = asking.at(-1)?.handedOutAt;
  return [...new Set(asking.filter(({ handedOutAt }) => handedOutAt === last).map(({ to }) => to))];
}
