import { type AgencyFigure, agencyFigures } from "#core/consolidation/agency-figures.ts";
import type { Consolidation, Outcome } from "#core/consolidation/consolidate.ts";
import { isSettled } from "#core/consolidation/decision.ts";
import { type HeldBack, holdingBack } from "#core/consolidation/holding-back.ts";
import {
  awaitedAnswers,
  disagreements,
  openChoices,
  unansweredQuestions,
} from "#core/consolidation/open-points.ts";
import { traceFigure } from "#core/consolidation/trace-figure.ts";
import { evidenceName } from "#core/evidence/evidence-item.ts";
import { scoreOutput } from "#core/scoring/score-output.ts";
import { plainLevel } from "./plain-level.ts";

/** What `consolidate` prints about what came of it. `conflicts` are those that somebody still has to decide. */
export function consolidationOutput(consolidation: Consolidation) {
  const { input, scorecard, unfitRules } = consolidation;
  return {
    instrument: input.questionnaire.id,
    institution: input.institution.details.institution,
    year: input.institution.details.year,
    ...scoreOutput(scorecard),
    answered: scorecard.answered,
    total: scorecard.total,
    conflicts: openChoices(consolidation).map(plainDisagreement),
    settled: disagreements(consolidation)
      .filter(({ decision }) => isSettled(decision))
      .map(plainDisagreement),
    awaited: awaitedAnswers(consolidation).map(({ question, decision }) => ({
      indicator: question.id,
      opd: decision.kind === "awaited" ? decision.agencies : [],
    })),
    unanswered: unansweredQuestions(consolidation).map(({ question }) => question.id),
    unfitRules: unfitRules.map(({ question, rule }) => ({ indicator: question, ...rule })),
    agencies: agencyFigures(consolidation).map(plainFigure),
    holdingBack: holdingBack(consolidation).map(plainHeldBack),
    traces: tracesOf(consolidation),
  };
}

function plainDisagreement({ question, owners, rule, decision, value }: Outcome) {
  return {
    indicator: question.id,
    levels: Object.fromEntries(
      owners.map(({ agency, value: own }) => [agency, own === null ? null : plainLevel(own)]),
    ),
    rule: isSettled(decision) && rule !== null ? rule : null,
    level: value === null ? null : plainLevel(value),
  };
}

function plainFigure({ agency, scorecard, weights }: AgencyFigure) {
  const { index, range, predicate } = scoreOutput(scorecard);
  return {
    opd: agency,
    official: false,
    index,
    ...(range === undefined ? {} : { range }),
    predicate,
    answered: scorecard.answered,
    total: scorecard.total,
    weights: weights.map(({ question, share, shareOfIndex, value }) => ({
      indicator: question,
      weight: share.toFraction(),
      weightInIndex: shareOfIndex.toFraction(),
      level: value === null ? null : plainLevel(value),
    })),
  };
}

function plainHeldBack({ outcome, cause, holders, loss, gain }: HeldBack) {
  return {
    indicator: outcome.question.id,
    cause,
    opd: holders.map(({ agency, next, gainAlone }) => ({
      opd: agency,
      nextLevel: next?.level ?? null,
      missing: next?.missing.map(({ id }) => id) ?? [],
      enough: next?.enough ?? 0,
      gainAlone: gainAlone.toFraction(),
    })),
    gain: gain.toFraction(),
    loss: loss.toFraction(),
  };
}

function tracesOf(consolidation: Consolidation) {
  return traceFigure(consolidation, { kind: "index" }).map(({ outcome, share, sources }) => ({
    indicator: outcome.question.id,
    weight: share.toFraction(),
    level: outcome.value === null ? null : plainLevel(outcome.value),
    by: outcome.decision.kind,
    sources: sources.map(({ agency, counts, value, evidence }) => ({
      opd: agency,
      counts,
      level: value === null ? null : plainLevel(value),
      evidence: evidence.map(({ item, citations }) => ({
        name: evidenceName(item),
        pages: citations.map(({ pages }) => pages),
      })),
    })),
  }));
}
