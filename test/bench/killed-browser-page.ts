import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import { turnBrowserLog } from "#adapters/dexie/turn-browser-log.ts";
import { answerTo } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { Edit } from "#core/assessment/change.ts";
import {
  adds,
  assessmentOf,
  changeOf,
  evidenceFile,
  questionId,
  sha256Of,
  summaryOf,
  writes,
} from "#test/support/assessment-builders.ts";
import { added } from "#test/support/stored-assessments.ts";

declare global {
  /** Told by the page as soon as a change is acknowledged. */
  var acknowledge: (number: number) => void;
  /** Saves numbered changes for ever, one after the other. */
  var saveForEver: (assessment: string) => void;
  /** The numbers of the changes that are there. Rejects when the assessment cannot be loaded, naming the reason. */
  var findChanges: (assessment: string) => Promise<readonly number[]>;
}

const database = openDatabase("matang", { beforeWriting: turnBrowserLog });
const store = openDexieAssessmentStore(database);
const evidence = openDexieEvidenceStore(database);

globalThis.saveForEver = (id) => void saveNumbered(id);

async function saveNumbered(id: string) {
  const assessment = await added(store, assessmentOf({ id }));
  let text = "";
  for (let number = 0; ; number += 1) {
    const longer = `${text} ${number}`;
    const edit = number % 2 === 0 ? writes("1", text, longer) : await addsFile(id, number);
    const result = await store.save([changeOf(assessment, edit)], summaryOf(assessment));
    if (!result.ok) {
      throw new Error(`Change ${number} was refused: ${result.error.kind}`);
    }
    globalThis.acknowledge(number);
    text = number % 2 === 0 ? longer : text;
  }
}

async function addsFile(assessment: string, number: number): Promise<Edit> {
  const sha256 = fileOf(assessment, number);
  await evidence.keep(sha256, new Blob([`isi ${number}`]));
  return adds(evidenceFile({ id: `bukti-${String(number).padStart(8, "0")}`, sha256 }));
}

/** A content for each round and number: rounds are told apart by the last digits of the assessment. */
function fileOf(assessment: string, number: number) {
  return sha256Of(Number(assessment.slice(-3)) * 1_000_000 + number);
}

globalThis.findChanges = async (id) => {
  const result = await store.load(AssessmentId.parse(id));
  if (!result.ok) {
    throw new Error(`${id} was not loaded: ${result.error.kind}`);
  }
  const assessment = result.value;
  const written = answerTo(assessment, questionId("1")).facts.split(" ").slice(1).map(Number);
  const attached = await Promise.all(
    assessment.evidence.map(async (item) => {
      const number = Number(item.id.slice(-8));
      const bytes = await evidence.bytesOf(fileOf(id, number));
      const content = new TextDecoder().decode(await bytes?.arrayBuffer());
      return content === `isi ${number}` ? [number] : [];
    }),
  );
  return [...written, ...attached.flat()];
};
