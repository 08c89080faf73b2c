import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AssessmentStore } from "#core/assessment/assessment-store.ts";
import type { HandedOutTask, ImportRecord, Sending } from "#core/assessment/import-record.ts";
import type { ImportStore } from "#core/assessment/import-store.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { succeed } from "#core/shared/result.ts";
import type { MemoryEvidence } from "./memory-evidence-store.ts";

/** Keeps what came in and what was handed out as long as the page or process lives. */
export function openMemoryImportStore(assessments: AssessmentStore, evidence: MemoryEvidence): ImportStore {
  const records = new Map<string, ImportRecord>();
  const unfinished = new Map<AssessmentId, readonly Sha256[]>();
  const tasks: HandedOutTask[] = [];
  const sent: Sending[] = [];
  return {
    begin: async (assessment, files) => {
      unfinished.set(assessment, files);
      return succeed(undefined);
    },
    takeIn: async (merged, summary, record) => {
      const taken = await assessments.takeIn(merged, summary);
      if (taken.ok) {
        records.set(`${record.assessment} ${record.at}`, record);
        unfinished.delete(record.assessment);
      }
      return taken;
    },
    imports: async (assessment) =>
      [...records.values()]
        .filter((record) => record.assessment === assessment)
        .sort((one, other) => Date.parse(other.at) - Date.parse(one.at)),
    handOut: async (handedOut) => {
      tasks.push(...handedOut);
      return succeed(undefined);
    },
    handedOut: async (assessment) =>
      tasks
        .filter((one) => one.assessment === assessment)
        .sort((one, other) => Date.parse(one.task.handedOutAt) - Date.parse(other.task.handedOutAt)),
    noteSent: async (sending) => {
      sent.push(sending);
      return succeed(undefined);
    },
    sendings: async (assessment) =>
      sent
        .filter((one) => one.assessment === assessment)
        .sort((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    sweep: async () => {
      const needed = await assessments.neededFiles();
      const begun = new Set([...unfinished.values()].flat());
      unfinished.clear();
      const orphans = [...begun].filter((sha256) => needed.ok && !needed.value.has(sha256));
      return orphans.filter((sha256) => evidence.delete(sha256)).length;
    },
  };
}
