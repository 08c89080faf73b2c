import { EMPTY_ANSWER } from "#core/assessment/answer.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { aboutTask } from "./about-task.ts";
import type { AssessmentCopy } from "./recorded-copy.ts";

/** What goes back to whoever handed out the task: everything that the task asks, and no private notes. */
export function answerPackage(questionnaire: Questionnaire, copy: AssessmentCopy): AssessmentCopy {
  const { assessment, changes, superseded } = copy;
  const { task } = assessment;
  if (task === undefined) {
    throw new Error("Only what answers a task can be sent back");
  }
  const isAsked = aboutTask(questionnaire, task);
  const answers = Object.entries(assessment.answers).map(
    ([question, answer]) =>
      [QuestionId.parse(question), { ...answer, privateNotes: EMPTY_ANSWER.privateNotes }] as const,
  );
  return {
    assessment: {
      ...assessment,
      answers: Object.fromEntries(answers),
      packs: [],
      records: assessment.records.filter((record) =>
        isAsked({ part: "record", record: record.id, before: null, after: record }),
      ),
    },
    changes: changes.filter(({ edit }) => isAsked(edit)),
    superseded,
  };
}
