import { readPackage } from "#adapters/files/read-package.ts";
import { openMemoryAssessmentStore } from "#adapters/memory/memory-assessment-store.ts";
import { createMemoryEvidence } from "#adapters/memory/memory-evidence-store.ts";
import { openMemoryImportStore } from "#adapters/memory/memory-import-store.ts";
import { ChangeId, type Edit } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import { describeOpenError } from "#core/exchange/describe-open-error.ts";
import { diffAssessments } from "#core/exchange/diff-assessments.ts";
import { findStranger } from "#core/exchange/find-stranger.ts";
import { type PreparedEdits, withDecisions } from "#core/exchange/import-edits.ts";
import { matchPackage } from "#core/exchange/match-package.ts";
import { openAssessmentJson } from "#core/exchange/open-assessment-json.ts";
import { assessmentJson } from "#core/exchange/package-entries.ts";
import { type ImportPlan, planImport } from "#core/exchange/plan-import.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { turnedImport } from "#core/exchange/turn-import.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { atTime, summaryOf } from "./assessment-builders.ts";
import { oneOf } from "./mutate-json.ts";
import { hashOf, loadShipped } from "./package-samples.ts";

type Random = () => number;

/**
 * Opens the bytes beside `ours`, takes in what fits with any decisions, and takes it back again. Answers how it went; throws when
 * anything was promised that is not so: a refusal without a sentence, half an import, one that cannot be taken back or sent on.
 */
export async function tryImport(
  bytes: Uint8Array<ArrayBuffer>,
  ours: AssessmentCopy,
  questionnaire: Questionnaire,
  random: Random,
): Promise<string> {
  const opened = await readPackage(new Blob([bytes]), {
    newId: ours.assessment.id,
    loadQuestionnaire: loadShipped,
  });
  if (!opened.ok) {
    expectTo(/^[A-Z“].+\.$/.test(describeOpenError(opened.error)), `no sentence for ${opened.error.kind}`);
    return opened.error.kind;
  }
  for (const content of opened.value.evidence) {
    const hash = hashOf(new Uint8Array(await content.bytes.arrayBuffer()));
    expectTo(hash === content.sha256, "evidence is not what its hash says");
  }
  const match = matchPackage(ours, [], opened.value);
  const arrivals = match.kind === "stranger" ? [] : [opened.value];
  const plan = planImport(questionnaire, ours, arrivals);
  await expectWholeImport(ours, arrivals, plan, questionnaire, random);
  return match.kind;
}

async function expectWholeImport(
  ours: AssessmentCopy,
  arrivals: readonly AssessmentCopy[],
  plan: ImportPlan,
  questionnaire: Questionnaire,
  random: Random,
): Promise<void> {
  const shelf = await shelfWith(ours);
  const settlement = { newId: numberedIds("putus"), by: "Tim", at: atTime("12:00") };
  const prepared = withDecisions(ours.assessment, plan, anyDecisions(plan, random), settlement);
  await shelf.takeIn(prepared, atTime("12:00"), null);
  const taken = await shelf.copy();
  expectSame(taken, prepared.assessment, "half of an import was taken in");
  const known = new Set(taken.changes.map(({ id }) => id));
  expectTo(
    prepared.records.every(({ id }) => known.has(id)),
    "a record of an import is missing",
  );
  const again = planImport(questionnaire, taken, arrivals);
  expectTo(again.edits.length + again.records.length === 0, "the same file again brings something new");
  expectSendable(taken, questionnaire);

  const [record] = await shelf.imports();
  expectTo(record !== undefined, "the import was not recorded");
  if (record !== undefined) {
    const back = turnedImport(questionnaire, taken, record, { ...settlement, newId: numberedIds("balik") });
    await shelf.takeIn(back, record.at, atTime("13:00"));
    expectTo(back.leftAlone.length === 0, "an import cannot be taken back whole");
    expectSame(await shelf.copy(), ours.assessment, "an import that was taken back left something behind");
  }
}

async function shelfWith({ assessment, changes, superseded }: AssessmentCopy) {
  const store = openMemoryAssessmentStore();
  const imports = openMemoryImportStore(store, createMemoryEvidence());
  const { id } = assessment;
  await store.add(assessment, summaryOf(assessment), changes, superseded);
  return {
    imports: () => imports.imports(id),
    copy: async (): Promise<AssessmentCopy> => {
      const whole = await store.wholeHistory(id);
      if (!whole.ok) {
        throw new Error(`The history cannot be read: ${whole.error.kind}`);
      }
      return whole.value;
    },
    takeIn: async (prepared: PreparedEdits, at: string, takenBackAt: string | null) => {
      const record: ImportRecord = {
        assessment: id,
        at,
        files: [],
        edits: prepared.edits,
        parts: prepared.parts,
        takenBackAt,
      };
      const taken = await imports.takeIn(prepared, summaryOf(prepared.assessment), record);
      expectTo(taken.ok, "the store does not take in what was planned");
    },
  };
}

/** For each conflict one of the opinions, or both texts, or nothing yet. */
function anyDecisions({ conflicts }: ImportPlan, random: Random): ReadonlyMap<string, Edit> {
  return new Map(
    conflicts.flatMap(({ key, choices, combined }) => {
      const edit = oneOf([...choices.map((choice) => choice.edit), combined, null], random);
      return edit === null ? [] : [[key, edit] as const];
    }),
  );
}

/** What was taken in can be sent on: its own file opens again. */
function expectSendable({ assessment, changes, superseded }: AssessmentCopy, questionnaire: Questionnaire) {
  const madeBy = { app: "Matang", version: "0.1.0" };
  const own = changes.map((change) => ({ ...change, assessment: assessment.id }));
  const text = assessmentJson({ assessment, changes: own, superseded, madeBy, madeAt: atTime("14:00") });
  const file = openAssessmentJson(text);
  const stranger = file.ok ? findStranger(file.value, questionnaire) : file.error.kind;
  expectTo(stranger === null, `what was taken in cannot be opened again: ${stranger}`);
}

function numberedIds(word: string): () => ChangeId {
  let count = 0;
  return () => {
    count += 1;
    return ChangeId.parse(`${word}-${String(count).padStart(8, "0")}`);
  };
}

function expectSame(
  { assessment }: AssessmentCopy,
  expected: AssessmentCopy["assessment"],
  otherwise: string,
) {
  const { differences } = diffAssessments(assessment, expected);
  expectTo(differences.length === 0, `${otherwise}: ${differences.map(({ key }) => key).join(", ")}`);
}

function expectTo(isSo: boolean, otherwise: string): void {
  if (!isSo) {
    throw new Error(otherwise);
  }
}
