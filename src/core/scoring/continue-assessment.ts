import { type Answer, EMPTY_ANSWER } from "#core/assessment/answer.ts";
import { type Assessment, answerTo, type EarlierResult, isInScope } from "#core/assessment/assessment.ts";
import { type NewAssessment, startAssessment } from "#core/assessment/start-assessment.ts";
import { storableExact } from "#core/assessment/storable-exact.ts";
import type { Citation, EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { CriterionId, QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { criteriaOf, questionsOf } from "#core/questionnaire/questions.ts";
import { valuesOfAssessment } from "./score-assessment.ts";

/**
 * A new assessment that takes over what can be used again from an earlier one on the same instrument: explanations, notes,
 * names of services, evidence with its citations, and targets where no new ones are given. Nothing is answered in it: ticks,
 * levels and outside indices have to be given anew. What was reached stands in `details.earlier`.
 * Editions may differ; what the new one does not have is left out. Throws on another instrument: numbers mean other things there.
 */
export function continueAssessment(wanted: NewAssessment, earlier: Assessment): Assessment {
  if (earlier.questionnaire.id !== wanted.questionnaire.id) {
    throw new Error(`${wanted.questionnaire.id} cannot continue from ${earlier.questionnaire.id}`);
  }
  const started = startAssessment(wanted);
  const carried = questionsOf(wanted.questionnaire)
    .filter((question) => isInScope(wanted.details, question.indicator.number))
    .filter((question) => Object.hasOwn(earlier.answers, question.id))
    .map((question) => {
      const answer = carriedAnswer(answerTo(earlier, question.id));
      const target = answerTo(started, question.id).target ?? answer.target;
      return [question.id, { ...answer, target }] as const;
    });
  return {
    ...started,
    details: { ...wanted.details, earlier: earlierResult(wanted.questionnaire, earlier) },
    answers: { ...started.answers, ...Object.fromEntries(carried) },
    evidence: carriedEvidence(wanted, earlier.evidence),
  };
}

function carriedAnswer({ facts, analysis, privateNotes, serviceName, target }: Answer): Answer {
  return { ...EMPTY_ANSWER, facts, analysis, privateNotes, serviceName, target };
}

function earlierResult(questionnaire: Questionnaire, earlier: Assessment): EarlierResult {
  const values = [...valuesOfAssessment(questionnaire, earlier)];
  return {
    year: earlier.details.year,
    label: `Penilaian mandiri ${earlier.details.year}`,
    values: Object.fromEntries(values.map(([question, value]) => [question, storableExact(value)])),
  };
}

/** Evidence that proves something in scope, or nothing yet. Citations of what the new edition does not have are left out. */
function carriedEvidence(
  { questionnaire, details }: NewAssessment,
  items: readonly EvidenceItem[],
): readonly EvidenceItem[] {
  const criteriaByQuestion = new Map<QuestionId, ReadonlySet<CriterionId>>(
    questionsOf(questionnaire)
      .filter((question) => isInScope(details, question.indicator.number))
      .map((question) => [question.id, new Set(criteriaOf(question.indicator).map(({ id }) => id))]),
  );
  return items
    .map((item) => ({
      ...item,
      citations: item.citations.flatMap((citation) => carriedCitation(citation, criteriaByQuestion)),
    }))
    .filter((item, place) => item.citations.length > 0 || items[place]?.citations.length === 0);
}

function carriedCitation(
  citation: Citation,
  criteriaByQuestion: ReadonlyMap<QuestionId, ReadonlySet<CriterionId>>,
): readonly Citation[] {
  const known = criteriaByQuestion.get(citation.question);
  return known === undefined
    ? []
    : [{ ...citation, criteria: citation.criteria.filter((criterion) => known.has(criterion)) }];
}
