import type { ReviewSide } from "#core/review/remark.ts";
import type { Stage } from "#core/review/stage-level.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";

/** What both screens of a review need. */
export interface ReviewProps extends AssessmentView {
  /** On which side the person is: reviewers judge and ask, the OPD answers. */
  readonly side: ReviewSide;
  /** The stage that reviewers work on now; what the OPD says belongs to the stage that it answers. */
  readonly stage: Stage;
  readonly onStage: (stage: Stage) => void;
  /** The name that stands with what is said; empty when none was given. */
  readonly by: string;
  readonly now: string;
  readonly newId: () => string;
}
