import { describe, expect, it } from "vitest";
import type { Standing } from "#core/assessment/answer.ts";
import { ChangeId } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import { withDecisions } from "#core/exchange/import-edits.ts";
import { planImport } from "#core/exchange/plan-import.ts";
import { sendersByChange } from "#core/exchange/senders-by-change.ts";
import { turnedImport } from "#core/exchange/turn-import.ts";
import { ExactText } from "#core/shared/exact.ts";
import {
  adds,
  assessmentOf,
  atTime,
  evidenceFile,
  newId,
  sha256Of,
} from "#test/support/assessment-builders.ts";
import { answerIn, changedBy, copyOf, says, stands } from "#test/support/copies.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const spbe = instrument("spbe-2020");
const settling = { newId: () => ChangeId.parse(newId()), by: "Koordinator", at: atTime("12:00") };

function begin() {
  return copyOf(assessmentOf({ id: "asal-bersama" }));
}

function byHand(level: string): Standing {
  return { kind: "by-hand", level: ExactText.parse(level), criteria: [] };
}

describe("a plan of what taking in would do", () => {
  it("brings what only they changed, and leaves what only we changed", () => {
    const start = begin();
    const ours = changedBy(start, "Kami", says(start, "1", "kami"));
    const theirs = changedBy(start, "Mereka", says(start, "2", "mereka"));

    const plan = planImport(spbe, ours, [theirs]);

    expect(plan.differences.map(({ key, change }) => [key, change])).toEqual([["text 2 facts", "new"]]);
    expect(plan.records.map(({ by }) => by)).toEqual(["Mereka"]);
    expect(plan.conflicts).toEqual([]);
    const { assessment } = withDecisions(ours.assessment, plan, new Map(), settling);
    expect(assessment.answers).toEqual(plan.assessment.answers);
  });

  it("brings nothing where all of it is here already", () => {
    const theirs = changedBy(begin(), "Mereka", says(begin(), "2", "mereka"));

    const plan = planImport(spbe, theirs, [theirs]);

    expect([plan.records, plan.edits]).toEqual([[], []]);
  });

  it("lays opinions side by side, ours first, with what each does to the index", () => {
    const start = begin();
    const ours = changedBy(start, "Kami", stands(start, "1", byHand("2")));
    const theirs = changedBy(start, "Mereka", stands(start, "1", byHand("5")));

    const plan = planImport(spbe, ours, [theirs]);

    const [conflict] = plan.conflicts;
    expect(conflict?.key).toBe("standing 1");
    expect(conflict?.choices.map(({ opinions }) => opinions.map(({ by, copies }) => [by, copies]))).toEqual([
      [["Kami", [0]]],
      [["Mereka", [1]]],
    ]);
    expect(new Set(conflict?.choices.map(({ index }) => index)).size).toBe(2);
    expect(conflict?.combined).toBeNull();
  });

  it("settles a conflict by the side that was chosen, and nothing is open after it", () => {
    const start = begin();
    const ours = changedBy(start, "Kami", says(start, "1", "kami"));
    const theirs = changedBy(start, "Mereka", says(start, "1", "mereka"));
    const plan = planImport(spbe, ours, [theirs]);
    const [conflict] = plan.conflicts;
    if (conflict?.combined == null) {
      throw new Error("Two texts are in conflict");
    }

    for (const [edit, facts] of [
      [conflict.choices[0]?.edit, "kami"],
      [conflict.choices[1]?.edit, "mereka"],
      [conflict.combined, "kami\nmereka"],
    ] as const) {
      const decisions = new Map(edit === undefined ? [] : [[conflict.key, edit]]);
      const done = withDecisions(ours.assessment, plan, decisions, settling);
      const after = {
        assessment: done.assessment,
        changes: [...ours.changes, ...done.records],
        superseded: done.superseded,
      };

      expect(answerIn(after, "1").facts).toBe(facts);
      expect(planImport(spbe, after, []).conflicts).toEqual([]);
      expect(planImport(spbe, after, [theirs]).edits).toEqual([]);
    }
  });

  it("finds again what was left open", () => {
    const start = begin();
    const ours = changedBy(start, "Kami", says(start, "1", "kami"));
    const theirs = changedBy(start, "Mereka", says(start, "1", "mereka"));
    const done = withDecisions(ours.assessment, planImport(spbe, ours, [theirs]), new Map(), settling);
    const after = {
      assessment: done.assessment,
      changes: [...ours.changes, ...done.records],
      superseded: done.superseded,
    };

    const { conflicts, edits } = planImport(spbe, after, []);

    expect(edits).toEqual([]);
    expect(conflicts.map(({ key }) => key)).toEqual(["text 1 facts"]);
    expect(conflicts[0]?.choices.map(({ opinions }) => opinions[0]?.by).sort()).toEqual(["Kami", "Mereka"]);
  });

  it("names all who hold the same opinion in one choice", () => {
    const start = begin();
    const ours = changedBy(start, "Kami", says(start, "1", "kami"));
    const [one, other] = ["Satu", "Dua"].map((by) => changedBy(start, by, says(start, "1", "mereka")));
    if (one === undefined || other === undefined) {
      throw new Error("Two were asked for");
    }

    const [conflict] = planImport(spbe, ours, [one, other]).conflicts;

    expect(conflict?.choices.map(({ opinions }) => opinions.map(({ by }) => by))).toEqual([
      ["Kami"],
      ["Satu", "Dua"],
    ]);
  });

  it("notes for each file which changes it brings, so that it is known later whose an opinion is", () => {
    const start = begin();
    const ours = changedBy(start, "Kami", says(start, "1", "kami"));
    const one = changedBy(start, "Satu", says(start, "1", "satu"));
    const more = changedBy(one, "Satu", says(one, "1", "satu lagi"));
    const other = changedBy(start, "Dua", says(start, "2", "dua"));

    const plan = planImport(spbe, ours, [more, ours, other]);

    const [last] = more.changes.slice(-1);
    expect(plan.brought).toEqual([[last?.id], [], other.changes.map(({ id }) => id)]);
    const files = [{ name: "a.zip", sender: "Dinas Satu", task: null, madeAt: atTime("09:00") }];
    const senders = sendersByChange([
      { files: files.map((file) => ({ ...file, brought: plan.brought[0] ?? [] })) },
      { files },
    ]);
    expect([...senders]).toEqual([[last?.id, ["Dinas Satu"]]]);
  });
});

describe("an import that is taken back", () => {
  function imported() {
    const start = begin();
    const ours = changedBy(start, "Kami", says(start, "1", "kami"));
    const file = adds(evidenceFile({ sha256: sha256Of(1) }));
    const theirs = changedBy(start, "Mereka", says(start, "2", "mereka"), file);
    const done = withDecisions(ours.assessment, planImport(spbe, ours, [theirs]), new Map(), settling);
    const after = {
      assessment: done.assessment,
      changes: [...ours.changes, ...done.records],
      superseded: done.superseded,
    };
    const record: ImportRecord = {
      assessment: ours.assessment.id,
      at: done.at,
      files: [],
      edits: done.edits,
      parts: done.parts,
      takenBackAt: null,
    };
    return { ours, theirs, after, record };
  }

  it("leaves everything as it was before, and stays taken back when the file comes again", () => {
    const { ours, theirs, after, record } = imported();

    const back = turnedImport(spbe, after, record, settling);

    expect(back.leftAlone).toEqual([]);
    expect(back.assessment.evidence).toEqual([]);
    const copy = { ...after, assessment: back.assessment, changes: [...after.changes, ...back.records] };
    expect([answerIn(copy, "1").facts, answerIn(copy, "2").facts]).toEqual([answerIn(ours, "1").facts, ""]);
    expect(planImport(spbe, copy, [theirs]).edits).toEqual([]);
  });

  it("can be brought in again", () => {
    const { after, record } = imported();
    const back = turnedImport(spbe, after, record, settling);
    const copy = { ...after, assessment: back.assessment, changes: [...after.changes, ...back.records] };

    const again = turnedImport(spbe, copy, back.record, settling);

    expect(again.assessment.answers).toEqual(after.assessment.answers);
    expect(again.assessment.evidence).toEqual(after.assessment.evidence);
  });

  it("lets be what was changed since", () => {
    const { after, record } = imported();
    const later = changedBy(after, "Kami", says(after, "2", "sudah diperbaiki"));

    const back = turnedImport(spbe, later, record, settling);

    expect(back.leftAlone.map(({ part }) => part)).toEqual(["text"]);
    expect(answerIn({ ...later, assessment: back.assessment }, "2").facts).toBe("sudah diperbaiki");
    expect(back.assessment.evidence).toEqual([]);
  });
});
