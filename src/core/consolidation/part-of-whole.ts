import { type Assessment, type AssessmentDetails, answerTo } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { isCitedFor } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import type { Contributor } from "#core/report/contributions.ts";

/**
 * What one OPD has contributed as it stands in the institution's assessment, as an assessment of its own: for OPDs whose answers were
 * taken in, and whose files are not at hand. `number` tells such parts apart.
 */
export function partOfWhole(
  questionnaire: Questionnaire,
  whole: Assessment,
  { agency, indicators }: Contributor,
  number: number,
): Assessment {
  const { task: _, ...rest } = whole;
  const [first, ...more] = indicators;
  const own = questionsOf(questionnaire).filter(({ indicator }) => indicators.includes(indicator.number));
  const scope: AssessmentDetails["scope"] =
    first === undefined ? { kind: "all" } : { kind: "selected", indicators: [first, ...more] };
  return {
    ...rest,
    id: AssessmentId.parse(`bagian-${String(number).padStart(4, "0")}`),
    details: { ...whole.details, agency, scope, indexTarget: null, earlier: null },
    answers: Object.fromEntries(own.map(({ id }) => [id, answerTo(whole, id)])),
    evidence: whole.evidence.filter((item) => own.some(({ id }) => isCitedFor(item, id))),
    packs: [],
    records: [],
  };
}
