import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { GroupScore, QuestionScore, Scorecard } from "#core/scoring/scorecard.ts";
import type { Fraction } from "#core/shared/exact.ts";

/** What the index gains when the question's own value rises by so much; null for a question that is not in scope. */
export function gainOnIndex(scorecard: Scorecard, question: QuestionId, rise: Fraction): Fraction | null {
  const score = scoreOf(scorecard, question);
  return score === null ? null : score.share.mul(rise);
}

/** The question's line in the scorecard; null when it is not in scope. */
export function scoreOf({ groups }: Scorecard, question: QuestionId): QuestionScore | null {
  return scoresIn(groups).find((score) => score.question === question) ?? null;
}

function scoresIn(groups: readonly GroupScore[]): readonly QuestionScore[] {
  return groups.flatMap((group) => [...scoresIn(group.groups), ...group.questions]);
}
