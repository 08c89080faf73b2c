import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import type { Figure, GroupScore, Scorecard } from "#core/scoring/scorecard.ts";
import type { Fraction } from "#core/shared/exact.ts";
import type { ScorecardFacts } from "./scorecard-facts.ts";

/** Levels to try, by question. The answers know nothing of them. */
export type TriedLevels = ReadonlyMap<QuestionId, Fraction>;

/** The same with one more; choosing what really stands takes the question out. */
export function withTried(
  tried: TriedLevels,
  values: ScorecardFacts["values"],
  question: QuestionId,
  value: Fraction,
): TriedLevels {
  const next = new Map(tried);
  next.delete(question);
  return values.get(question)?.equals(value) ? next : next.set(question, value);
}

/** Those that are in scope, and still something else than what the answers give. */
export function stillTried(
  { values, questions }: Pick<ScorecardFacts, "values" | "questions">,
  tried: TriedLevels,
): TriedLevels {
  const inScope = new Set(questions.map(({ id }) => id));
  return new Map([...tried].filter(([id, value]) => inScope.has(id) && !values.get(id)?.equals(value)));
}

/** What the result would be. */
export function scoreTried(
  { questionnaire, values, inScope }: ScorecardFacts,
  tried: TriedLevels,
): Scorecard {
  return scoreValues(questionnaire, new Map([...values, ...tried]), inScope);
}

/** A group before and after, outermost first, each before its inner ones. */
export interface GroupChange {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly before: Figure;
  readonly after: Figure;
}

export function groupChanges(
  before: readonly GroupScore[],
  after: readonly GroupScore[],
  depth = 0,
): readonly GroupChange[] {
  return before.flatMap((group, place) => {
    const other = after[place];
    return other === undefined
      ? []
      : [
          { id: group.id, name: group.name, depth, before: group.figure, after: other.figure },
          ...groupChanges(group.groups, other.groups, depth + 1),
        ];
  });
}

/** How much more; null where one of the two can still fall anywhere between two ends. */
export function difference(before: Figure, after: Figure): Fraction | null {
  return before.kind === "final" && after.kind === "final" ? after.exact.sub(before.exact) : null;
}

export function isSameFigure(one: Figure, other: Figure): boolean {
  if (one.kind === "final" || other.kind === "final") {
    return one.kind === "final" && other.kind === "final" && one.exact.equals(other.exact);
  }
  return one.lowest.equals(other.lowest) && one.highest.equals(other.highest);
}
