import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import type { Edit } from "#core/assessment/change.ts";
import type { Task } from "#core/assessment/task.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { goesToAgencies } from "#core/records/record-kinds.ts";
import { isStageLevelId, STAGE_LEVEL } from "#core/review/stage-level.ts";
import { unreachable } from "#core/shared/unreachable.ts";

/**
 * Whether a task has anything to say about the part that an edit touches: its questions and evidence. Details and packs are the
 * task's own, and private notes stay with whom they belong to, on the way out and on the way back.
 */
export function aboutTask(questionnaire: Questionnaire, { indicators, to }: Task): (edit: Edit) => boolean {
  const asked = new Set(
    questionsOf(questionnaire)
      .filter(({ indicator }) => indicators.includes(indicator.number))
      .map(({ id }) => id),
  );
  return (edit) => {
    switch (edit.part) {
      case "details":
      case "pack":
        return false;
      case "evidence":
        return true;
      case "record":
        return [edit.before, edit.after].every((record) => record === null || isForAgency(record, to, asked));
      case "text":
        return edit.field !== "privateNotes" && asked.has(edit.question);
      case "standing":
      case "external":
      case "target":
        return asked.has(edit.question);
      default:
        return unreachable(edit);
    }
  };
}

/** Whether an edit is about a level that a stage after self-assessment gives: for reviewers to say, not for who answers. */
export function isAboutStageLevel(edit: Edit): boolean {
  return (
    edit.part === "record" &&
    (isStageLevelId(edit.record) || [edit.before, edit.after].some((one) => one?.kind === STAGE_LEVEL.kind))
  );
}

/** Of what agencies may see: what concerns this one, and what concerns none in particular and is about a question it was asked. */
function isForAgency(
  { kind, agency, question }: AssessmentRecord,
  to: string,
  asked: ReadonlySet<QuestionId>,
): boolean {
  const concernsIt = agency === null ? question !== null && asked.has(question) : agency === to;
  return goesToAgencies(kind) && concernsIt;
}
