import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsInScope } from "#core/scoring/score-assessment.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { scoringPlanOf } from "#core/scoring/scoring-plan.ts";
import { Fraction } from "#core/shared/exact.ts";
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
  /** Part of the institution's index; 0 where its scope leaves the question out. */
  readonly shareOfIndex: Fraction;
  /** Null while unanswered. */
  readonly value: Fraction | null;
}

/** Of every OPD that contributes, by name. */
export function agencyFigures({ input }: Consolidation): readonly AgencyFigure[] {
  const { questionnaire, institution, contributions } = input;
  const plan = scoringPlanOf(questionnaire, questionsInScope(questionnaire, institution.details));
  const shareOfIndex = new Map(plan.questions.map(({ id, share }) => [id, share]));
  const answersByAgency = new Map<string, OwnAnswers>();
  for (const contribution of contributions) {
    const { agency } = contribution;
    const own = ownAnswers(questionnaire, contribution);
    const before = answersByAgency.get(agency);
    answersByAgency.set(agency, before === undefined ? own : new Map([...before, ...own]));
  }
  return [...answersByAgency].map(([agency, answers]) => {
    const { scorecard, weights } = ownFigure(questionnaire, answers);
    return {
      agency,
      isOfficial: false,
      scorecard,
      weights: weights.map((weight) => ({
        ...weight,
        shareOfIndex: shareOfIndex.get(weight.question) ?? NOTHING,
      })),
    };
  });
}

const NOTHING = new Fraction(0);

interface OwnFigure {
  readonly scorecard: Scorecard;
  readonly weights: readonly Omit<AgencyWeight, "shareOfIndex">[];
}

const figureByAnswers = new WeakMap<OwnAnswers, OwnFigure>();

/** Worked out once for each state of what an OPD says. */
function ownFigure(questionnaire: Questionnaire, answers: OwnAnswers): OwnFigure {
  const known = figureByAnswers.get(answers);
  if (known !== undefined) {
    return known;
  }
  const owned = new Set(answers.keys());
  const values = new Map(
    [...answers].flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const])),
  );
  const figure = {
    scorecard: scoreValues(questionnaire, values, owned),
    weights: scoringPlanOf(questionnaire, owned).questions.map(({ id, share }) => ({
      question: id,
      share,
      value: values.get(id) ?? null,
    })),
  };
  figureByAnswers.set(answers, figure);
  return figure;
}
