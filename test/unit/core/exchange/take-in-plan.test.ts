import { expect, it } from "vitest";
import { openMemoryAssessmentStore } from "#adapters/memory/memory-assessment-store.ts";
import type { MergedIn } from "#core/assessment/assessment-store.ts";
import { inverseOf } from "#core/assessment/change.ts";
import { diffAssessments } from "#core/exchange/diff-assessments.ts";
import { mergeAssessments } from "#core/exchange/merge-assessments.ts";
import { planImport } from "#core/exchange/plan-import.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import {
  adds,
  atTime,
  evidenceLink,
  summaryOf,
  takesAway,
  tickedStanding,
} from "#test/support/assessment-builders.ts";
import { changedBy, copyOf, says, stands } from "#test/support/copies.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";
import { save } from "#test/support/stored-assessments.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1 });
const link = evidenceLink({ id: "bukti-bersama" });
const base = changedBy(copyOf(), "Tim", says(copyOf(), "1", "awal"), adds(link));
const ours = changedBy(base, "Ani", says(base, "1", "kami"), stands(base, "2", tickedStanding("2.1")));
const theirs = changedBy(
  base,
  "Budi",
  says(base, "1", "mereka"),
  takesAway(link),
  adds(evidenceLink({ id: "bukti-baru-1" })),
);

async function storeWith({ assessment, changes, superseded }: AssessmentCopy) {
  const store = openMemoryAssessmentStore();
  await store.add(assessment, summaryOf(assessment), changes, superseded);
  const copy = async () => {
    const whole = await store.wholeHistory(assessment.id);
    if (!whole.ok) {
      throw new Error(whole.error.kind);
    }
    return whole.value;
  };
  return { store, copy };
}

function merge(one: AssessmentCopy, other: AssessmentCopy) {
  return mergeAssessments(questionnaire, { base: null, ours: one, theirs: [other] });
}

function takenIn(one: AssessmentCopy, other: AssessmentCopy): MergedIn {
  const { edits, records, superseded } = planImport(questionnaire, one, [other]);
  return { edits, records, superseded, at: atTime("12:00") };
}

it("what was merged stands in the store afterwards, conflicts included, and merging it again changes nothing", async () => {
  const { store, copy } = await storeWith(ours);
  const merged = merge(await copy(), theirs);

  await store.takeIn(takenIn(await copy(), theirs), summaryOf(merged.assessment));

  const stored = await copy();
  expect(diffAssessments(stored.assessment, merged.assessment).differences).toEqual([]);
  const again = merge(stored, theirs);
  expect(again.changes).toEqual(merged.changes);
  expect(again.parts).toEqual(merged.parts);
  expect(takenIn(stored, theirs)).toMatchObject({ edits: [], records: [] });
});

it("what is written here afterwards supersedes every opinion that was taken in", async () => {
  const { store, copy } = await storeWith(ours);
  await store.takeIn(takenIn(await copy(), theirs), summaryOf(ours.assessment));
  const before = await copy();

  await save(store, before.assessment, [says(before, "1", "akhir")]);

  const end = merge(theirs, await copy());
  expect(end.parts.get("text 1 facts")).toMatchObject({ conflicts: [], edit: { after: "akhir" } });
});

it("one undo takes the whole back, and for good", async () => {
  const { store, copy } = await storeWith(ours);
  const planned = takenIn(await copy(), theirs);
  await store.takeIn(planned, summaryOf(ours.assessment));

  await save(store, ours.assessment, planned.edits.map(inverseOf).toReversed(), { at: atTime("12:05") });

  const undone = await copy();
  expect(diffAssessments(undone.assessment, ours.assessment).differences).toEqual([]);
  expect(diffAssessments(merge(undone, theirs).assessment, ours.assessment).differences).toEqual([]);
});
