import { type Answer, EMPTY_ANSWER, type Standing } from "#core/assessment/answer.ts";
import { applyEdit } from "#core/assessment/apply-edit.ts";
import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import { type Change, ChangeId, type Edit } from "#core/assessment/change.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { assessmentOf, atTime, newId, questionId } from "./assessment-builders.ts";

/** A copy of an assessment in which nothing was recorded yet. */
export function copyOf(assessment: Assessment = assessmentOf({ id: "asal-bersama" })): AssessmentCopy {
  return { assessment, changes: [], superseded: [] };
}

/** The copy after somebody made the edits on it, one after another. */
export function changedBy(copy: AssessmentCopy, by: string, ...edits: readonly Edit[]): AssessmentCopy {
  let { assessment } = copy;
  const changes: Change[] = [];
  for (const edit of edits) {
    const made = applyEdit(assessment, edit, atTime("08:00"));
    if (!made.ok) {
      throw new Error(`The edit of ${edit.part} does not fit the copy`);
    }
    assessment = made.value;
    changes.push({ id: ChangeId.parse(newId()), assessment: assessment.id, at: atTime("08:00"), by, edit });
  }
  return { ...copy, assessment, changes: [...copy.changes, ...changes] };
}

/** The edit that gives a question of the copy this standing. */
export function stands({ assessment }: AssessmentCopy, question: string, standing: Standing): Edit {
  const id = questionId(question);
  return { part: "standing", question: id, before: answerTo(assessment, id).standing, after: standing };
}

/** The edit that gives a question of the copy these facts. */
export function says({ assessment }: AssessmentCopy, question: string, facts: string): Edit {
  const id = questionId(question);
  return { part: "text", question: id, field: "facts", before: answerTo(assessment, id).facts, after: facts };
}

export function answerIn({ assessment }: AssessmentCopy, question: string): Answer {
  return assessment.answers[questionId(question)] ?? EMPTY_ANSWER;
}
