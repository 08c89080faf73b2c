import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { TaskId } from "#core/assessment/task.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { importStore } from "./import-services.ts";
import type { Services } from "./services.ts";

/**
 * The assessment here that answers the same task as what was opened, or handed that task out and does not know all of its changes yet.
 * Null where there is none, so that it becomes an assessment of its own.
 */
export async function assessmentOfTask(
  services: Services,
  opened: AssessmentCopy,
): Promise<AssessmentId | null> {
  const { task, questionnaire } = opened.assessment;
  const shelf = await services.assessments.list();
  if (task === undefined || !shelf.ok) {
    return null;
  }
  const candidates = shelf.value.assessments
    .filter(({ removedAt, summary }) => removedAt === null && summary.questionnaire.id === questionnaire.id)
    .map(({ summary }) => summary.id);
  for (const id of candidates) {
    const loaded = await services.assessments.load(id);
    if (loaded.ok && (await belongsTo(services, loaded.value, task.id, opened))) {
      return id;
    }
  }
  return null;
}

async function belongsTo(
  services: Services,
  { id, task }: Assessment,
  wanted: TaskId,
  opened: AssessmentCopy,
): Promise<boolean> {
  if (task !== undefined) {
    return task.id === wanted;
  }
  const handedOut = await importStore().handedOut(id);
  return handedOut.some((one) => one.task.id === wanted) && (await bringsNews(services, id, opened));
}

/** What was only handed out, and comes back as it went, is opened to be answered here. */
async function bringsNews(services: Services, id: AssessmentId, opened: AssessmentCopy): Promise<boolean> {
  const known = new Set((await services.assessments.changes(id)).map((change) => change.id));
  return opened.changes.some((change) => !known.has(change.id));
}
