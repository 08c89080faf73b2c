import { type ReactNode, useRef, useState } from "react";
import { applyEdit } from "#core/assessment/apply-edit.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { sampleView } from "./screen-samples.ts";

interface LiveViewProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  /** Sees every edit that a screen makes. */
  readonly onEdit?: (edits: readonly Edit[], after: Assessment) => void;
  readonly children: (view: AssessmentView, change: (edits: readonly Edit[]) => void) => ReactNode;
}

/** In place of the app: makes the screen's edits and shows it the outcome. An edit that does not fit is a bug of the screen. */
export function LiveView({ questionnaire, assessment: first, onEdit, children }: LiveViewProps) {
  const [assessment, setAssessment] = useState(first);
  const latest = useRef(first);
  const edit = (edits: readonly Edit[]) => {
    const after = edits.reduce(applyOrThrow, latest.current);
    latest.current = after;
    setAssessment(after);
    onEdit?.(edits, after);
  };
  return children(sampleView(questionnaire, assessment, edit), edit);
}

function applyOrThrow(assessment: Assessment, edit: Edit): Assessment {
  const result = applyEdit(assessment, edit, "2025-11-25T03:00:00.000Z");
  if (!result.ok) {
    throw new Error(`The edit does not fit what stands: ${JSON.stringify(edit)}`);
  }
  return result.value;
}
