import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Scorecard } from "./scorecard.ts";

/** What every screen of an assessment gets: how it stands now, and the one way to change it. */
export interface AssessmentView {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
  /** Shows the edits at once and saves them; the save state tells when the disk has them. Several edits are one step for undo. */
  readonly onEdit: (edits: readonly Edit[]) => void;
}
