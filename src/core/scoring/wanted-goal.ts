import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { displayIndonesian, ExactText, type Fraction, parseExact } from "#core/shared/exact.ts";
import type { AssessmentView } from "./assessment-view.ts";
import { goalOfPredicate } from "./predicate.ts";

/** What the person wants to reach: a predicate by its name, or an index as typed. */
export type WantedGoal =
  | { readonly kind: "predicate"; readonly name: string }
  | { readonly kind: "index"; readonly text: string };

export type ReadGoal =
  | { readonly kind: "goal"; readonly index: Fraction }
  /** Nothing typed yet. */
  | { readonly kind: "empty" }
  | { readonly kind: "wrong"; readonly sentence: string };

/** The target that was set, where it lies above what is sure already; else the next predicate; else the highest. */
export function firstGoal({
  questionnaire,
  scorecard,
  assessment,
}: Pick<AssessmentView, "questionnaire" | "scorecard" | "assessment">): WantedGoal {
  const sure = scorecard.index.kind === "final" ? scorecard.index.exact : scorecard.index.lowest;
  const { indexTarget } = assessment.details;
  if (indexTarget !== null && parseExact(indexTarget).compare(sure) > 0) {
    return { kind: "index", text: displayIndonesian(parseExact(indexTarget)) };
  }
  const next = questionnaire.predicates.findLast(({ name }) => {
    const goal = goalOfPredicate(questionnaire, name);
    return goal !== null && goal.compare(sure) > 0;
  });
  return { kind: "predicate", name: next?.name ?? questionnaire.predicates[0]?.name ?? "" };
}

/** Reads "3,5", "3,50" and "3.50". An index outside the scale is wrong, not unreachable. */
export function readGoal(questionnaire: Questionnaire, wanted: WantedGoal): ReadGoal {
  if (wanted.kind === "predicate") {
    const index = goalOfPredicate(questionnaire, wanted.name);
    return index === null ? { kind: "empty" } : { kind: "goal", index };
  }
  const text = wanted.text.trim();
  if (text === "") {
    return { kind: "empty" };
  }
  const read = ExactText.safeParse(text.replace(",", "."));
  const [min, max] = [parseExact(questionnaire.scale.min), parseExact(questionnaire.scale.max)];
  if (!read.success || parseExact(read.data).compare(min) < 0 || parseExact(read.data).compare(max) > 0) {
    const ends = `${displayIndonesian(min)} sampai ${displayIndonesian(max)}`;
    return { kind: "wrong", sentence: `Tulis angka dari ${ends}, misalnya 3,50.` };
  }
  return { kind: "goal", index: parseExact(read.data) };
}

/** Every predicate that has to be earned with the lowest index that earns it, lowest first: all but the one that even the lowest index has. */
export function earnedPredicates(
  questionnaire: Questionnaire,
): readonly { readonly name: string; readonly goal: Fraction }[] {
  return questionnaire.predicates
    .slice(0, -1)
    .toReversed()
    .flatMap(({ name }) => {
      const goal = goalOfPredicate(questionnaire, name);
      return goal === null ? [] : [{ name, goal }];
    });
}
