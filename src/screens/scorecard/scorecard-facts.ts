import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Question, questionsOf } from "#core/questionnaire/questions.ts";
import { type GroupLine, reportContent } from "#core/report/report-content.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { questionsInScope, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import type { Fraction } from "#core/shared/exact.ts";

/** What the parts of the screen work with, gathered once. */
export interface ScorecardFacts extends AssessmentView {
  readonly values: ReadonlyMap<QuestionId, Fraction>;
  readonly inScope: ReadonlySet<QuestionId> | undefined;
  /** Those in scope, in the order of the instrument. */
  readonly questions: readonly Question[];
  /** The same groups, targets and earlier figures that the report prints. */
  readonly groups: readonly GroupLine[];
  readonly scale: { readonly min: number; readonly max: number };
  /** "indikator", or "butir" where some indicators are answered per service. */
  readonly noun: string;
}

export function scorecardFacts(view: AssessmentView): ScorecardFacts {
  const { questionnaire, assessment, scorecard } = view;
  const content = reportContent({ questionnaire, assessment, scorecard, madeAt: assessment.changedAt });
  const inScope = questionsInScope(questionnaire, assessment.details);
  return {
    ...view,
    values: valuesOfAssessment(questionnaire, assessment),
    inScope,
    questions: questionsOf(questionnaire).filter(({ id }) => inScope === undefined || inScope.has(id)),
    groups: content.groups,
    scale: { min: Number(questionnaire.scale.min), max: Number(questionnaire.scale.max) },
    noun: content.noun,
  };
}

/** The terms of all layers of groups: "Domain / aspek". */
export function groupTermsInWords({ questionnaire }: AssessmentView): string {
  const [first = "Kelompok", ...more] = questionnaire.groupTerms;
  return [first, ...more.map((term) => term.toLowerCase())].join(" / ");
}

/** The year of the earlier result; null where no group has an earlier figure. */
export function earlierYear({ groups, assessment }: ScorecardFacts): number | null {
  return groups.some((group) => group.earlier !== null) ? (assessment.details.earlier?.year ?? null) : null;
}
