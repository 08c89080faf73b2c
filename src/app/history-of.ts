import type { Assessment } from "#core/assessment/assessment.ts";
import type { KnownHistory } from "#core/consolidation/said-in-files.ts";
import { importStore } from "./import-services.ts";
import type { Services } from "./services.ts";

/** Everything that tells how an assessment of this browser came to stand as it does. Rejects when the storage cannot be read. */
export async function historyOf({ assessments }: Services, { id }: Assessment): Promise<KnownHistory> {
  const [changes, imports] = await Promise.all([assessments.changes(id), importStore().imports(id)]);
  return { changes, imports };
}
