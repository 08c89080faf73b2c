import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { scoringPlanOf } from "#core/scoring/scoring-plan.ts";
import type { Fraction } from "#core/shared/exact.ts";
import type { Consolidation } from "./consolidate.ts";
import { type OwnAnswers, ownAnswers } from "./contribution.ts";

/**
 * How one OPD stands on what it owns. Unofficial, always: there is no index of an OPD, only of the institution. Its weights are those
 * of the instrument, brought to a sum of 1 over the questions that it owns.
 */
export interface AgencyFigure {
  readonly agency: string;
  readonly isOfficial: false;
  readonly scorecard: Scorecard;
  readonly weights: readonly AgencyWeight[];
}

export interface AgencyWeight {
  readonly question: QuestionId;
  /** Part of the OPD's own figure, as a fraction of 1. */
  readonly share: Fraction;
  /** Part of the institution's index. */
  readonly shareOfIndex: Fraction;
  /** Null while unanswered. */
  readonly value: Fraction | null;
}

/** Of every OPD that contributes, by name. Worked out once for each state of what an OPD says. */
export function agencyFigures({ input }: Consolidation): readonly AgencyFigure[] {
  const { questionnaire, contributions } = input;
  const agencies = [...new Set(contributions.map(({ agency }) => agency))];
  return agencies.map((agency) => {
    const [own, ...more] = contributions
      .filter((one) => one.agency === agency)
      .map((one) => ownAnswers(questionnaire, one));
    if (own === undefined || more.length > 0) {
      return figureOf(
        questionnaire,
        agency,
        new Map([own ?? [], ...more].flatMap((answers) => [...answers])),
      );
    }
    const known = figureByAnswers.get(own) ?? figureOf(questionnaire, agency, own);
    figureByAnswers.set(own, known);
    return known;
  });
}

const figureByAnswers = new WeakMap<OwnAnswers, AgencyFigure>();

function figureOf(questionnaire: Questionnaire, agency: string, answers: OwnAnswers): AgencyFigure {
  const shareOfIndex = new Map(scoringPlanOf(questionnaire).questions.map(({ id, share }) => [id, share]));
  const owned = new Set(answers.keys());
  const values = new Map(
    [...answers].flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const])),
  );
  return {
    agency,
    isOfficial: false,
    scorecard: scoreValues(questionnaire, values, owned),
    weights: scoringPlanOf(questionnaire, owned).questions.map(({ id, share }) => ({
      question: id,
      share,
      shareOfIndex: shareOfIndex.get(id) ?? share,
      value: values.get(id) ?? null,
    })),
  };
}
