import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AssessmentStore, ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { Change, Edit } from "#core/assessment/change.ts";
import { changeOf, summaryOf } from "./assessment-builders.ts";

/** Adds it, which must succeed, and answers it as it is stored. */
export async function added(
  store: AssessmentStore,
  assessment: Assessment,
  changes: readonly Change[] = [],
): Promise<Assessment> {
  const result = await store.add(assessment, summaryOf(assessment), changes);
  if (!result.ok) {
    throw new Error(`Not added: ${result.error.kind}`);
  }
  return loaded(store, assessment.id);
}

/** Loads it, which must succeed. */
export async function loaded(store: AssessmentStore, id: AssessmentId): Promise<Assessment> {
  const result = await store.load(id);
  if (!result.ok) {
    throw new Error(`Not loaded: ${result.error.kind}`);
  }
  return result.value;
}

/** Saves the edits as changes of one moment. */
export function save(
  store: AssessmentStore,
  assessment: Assessment,
  edits: readonly Edit[],
  stamp: { readonly at?: string; readonly by?: string } = {},
) {
  const changes = edits.map((edit) => changeOf(assessment, edit, stamp));
  return store.save(changes, summaryOf(assessment));
}

/** What lies on the shelf, which must be readable. */
export async function shelved(store: AssessmentStore): Promise<readonly ShelvedAssessment[]> {
  const result = await store.list();
  if (!result.ok) {
    throw new Error(`Not listed: ${result.error.kind}`);
  }
  return result.value.assessments;
}
