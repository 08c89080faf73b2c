import type { AssessmentId } from "#core/assessment/assessment-id.ts";

let arriving: { readonly at: AssessmentId; readonly file: File } | null = null;

/** Leaves a file for the screen on which that assessment takes in what others sent. */
export function leaveForTakingIn(at: AssessmentId, file: File): void {
  arriving = { at, file };
}

/** What was left for that assessment; it is there once. */
export function fileLeftFor(assessment: AssessmentId): File | null {
  const file = arriving?.at === assessment ? arriving.file : null;
  arriving = null;
  return file;
}
