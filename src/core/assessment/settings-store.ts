import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { AssessmentId } from "./assessment-id.ts";

/**
 * Small things about the person at this browser, kept apart from assessments. Reads and writes at once and never fails:
 * what cannot be kept, or was lost, reads as not set.
 */
export interface SettingsStore {
  /** The name that stands with changes; empty when none was given. */
  readonly personName: () => string;
  readonly setPersonName: (name: string) => void;
  /** The question that was last open, to go on from there. */
  readonly lastQuestion: (assessment: AssessmentId) => QuestionId | null;
  readonly setLastQuestion: (assessment: AssessmentId, question: QuestionId) => void;
  /** When the person last put that reminder away; null if never. */
  readonly dismissedAt: (reminder: string) => string | null;
  readonly dismiss: (reminder: string, at: string) => void;
  /** To be called when an assessment was erased for ever. */
  readonly forgetAssessment: (assessment: AssessmentId) => void;
}
