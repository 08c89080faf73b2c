import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import { storableExact } from "#core/assessment/storable-exact.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Figure, Scorecard } from "./scorecard.ts";

/** What the first screen shows of the assessment; `scorecard` must be that of the same assessment. */
export function summarizeAssessment(
  questionnaire: Questionnaire,
  assessment: Assessment,
  scorecard: Scorecard,
): AssessmentSummary {
  const { id, details, evidence, changedAt } = assessment;
  return {
    id,
    institution: details.institution,
    agency: details.agency,
    year: details.year,
    questionnaire: {
      id: questionnaire.id,
      edition: questionnaire.edition,
      shortTitle: questionnaire.shortTitle,
    },
    coverage: scorecard.coverage,
    answered: scorecard.answered,
    total: scorecard.total,
    index: summarizeFigure(scorecard.index),
    predicate: summarizePredicate(scorecard.predicate),
    evidenceCount: evidence.length,
    changedAt,
  };
}

function summarizeFigure(figure: Figure): AssessmentSummary["index"] {
  if (figure.kind === "final") {
    const exact = storableExact(figure.exact);
    return { lowest: exact, highest: exact, isFinal: true };
  }
  return {
    lowest: storableExact(figure.lowest),
    highest: storableExact(figure.highest),
    isFinal: false,
  };
}

function summarizePredicate(predicate: Scorecard["predicate"]): AssessmentSummary["predicate"] {
  if (predicate.kind === "final") {
    return { lowest: predicate.predicate.name, highest: predicate.predicate.name };
  }
  return { lowest: predicate.lowest.name, highest: predicate.highest.name };
}
