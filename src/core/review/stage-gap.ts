import type { Question } from "#core/questionnaire/questions.ts";
import type { Figure } from "#core/scoring/scorecard.ts";
import type { Fraction } from "#core/shared/exact.ts";
import type { StageScorecard } from "./stage-scorecards.ts";

/** How a later stage differs from an earlier one. */
export interface StageGap {
  /** Later minus earlier, with what the later one has not judged as it was; null while either is not known exactly. */
  readonly index: Fraction | null;
  /** Of each outermost group, by its id; likewise. */
  readonly groups: ReadonlyMap<string, Fraction | null>;
  /** Questions that have a value at both. */
  readonly fell: number;
  readonly rose: number;
  readonly same: number;
}

export function stageGap(
  earlier: StageScorecard,
  later: StageScorecard,
  questions: readonly Question[],
): StageGap {
  const moves = questions.flatMap((question) => moveOf(question, earlier, later) ?? []);
  const count = (isMet: (sign: number) => boolean) => moves.filter((move) => isMet(move.compare(0))).length;
  const before = new Map(earlier.standing.groups.map(({ id, figure }) => [id, figure]));
  return {
    index: difference(earlier.standing.index, later.standing.index),
    groups: new Map(
      later.standing.groups.map(({ id, figure }) => [id, difference(before.get(id), figure)] as const),
    ),
    fell: count((sign) => sign < 0),
    rose: count((sign) => sign > 0),
    same: count((sign) => sign === 0),
  };
}

/** How one question moved from one stage to the other; null where it has no value at one of them. */
export function moveOf(
  { id }: Pick<Question, "id">,
  earlier: StageScorecard,
  later: StageScorecard,
): Fraction | null {
  const [from, to] = [earlier.values.get(id), later.values.get(id)];
  return from === undefined || to === undefined ? null : to.value.sub(from.value);
}

function difference(earlier: Figure | undefined, later: Figure): Fraction | null {
  return earlier?.kind === "final" && later.kind === "final" ? later.exact.sub(earlier.exact) : null;
}
