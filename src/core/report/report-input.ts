import type { Assessment } from "#core/assessment/assessment.ts";
import type { EvidenceNumbers } from "#core/assessment/evidence-numbers.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import type { Fraction } from "#core/shared/exact.ts";
import type { Contributor } from "./contributions.ts";

export interface ReportInput {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  /** That of the same assessment. */
  readonly scorecard: Scorecard;
  /** Single steps, best first; the first ten are printed. Without them the report has no such section. */
  readonly steps?: readonly ReportStep[];
  /** For an institution: the OPDs that answered parts of it. */
  readonly contributors?: readonly Contributor[];
  /** When the report is made, an instant. The same input at the same time gives the same report. */
  readonly madeAt: string;
  /** Where the person is: the report prints that place's date and time. "Asia/Jakarta" when left out. */
  readonly timeZone?: string;
  /** Other ones than the assessment's own: a difference pack keeps those of the earlier state. */
  readonly evidenceNumbers?: EvidenceNumbers;
}

/** What one indicator would add to the index. `Step` of the scoring fits. */
export interface ReportStep {
  readonly question: QuestionId;
  readonly from: Fraction;
  readonly fromUnanswered: boolean;
  readonly to: Fraction;
  readonly gain: Fraction;
  /** True where no criterion of this instrument can raise it. */
  readonly outsideIndex: boolean;
}
