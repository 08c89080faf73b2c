import type { AssessmentId } from "#core/assessment/assessment-id.ts";

let arriving: { readonly at: AssessmentId; readonly file: File } | null = null;

/** Leaves a file for the screen on which that assessment takes in what others sent. */
export function leaveForTakingIn(at: AssessmentId, file: File): void {
  arriving = { at, file };
}

/** What was left for that assessment. It stays until `takeUpFile`: a screen that is drawn and thrown away again must not lose it. */
export function fileLeftFor(assessment: AssessmentId): File | null {
  return arriving?.at === assessment ? arriving.file : null;
}

/** The screen that stands took up what was left: it is there no more. */
export function takeUpFile(): void {
  arriving = null;
}
