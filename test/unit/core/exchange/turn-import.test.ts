import { describe, expect, it } from "vitest";
import type { Standing } from "#core/assessment/answer.ts";
import { ChangeId, type Edit } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import { broughtAgain } from "#core/exchange/bring-again.ts";
import { type PreparedEdits, withDecisions } from "#core/exchange/import-edits.ts";
import { type ImportPlan, planImport } from "#core/exchange/plan-import.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { sendersByChange } from "#core/exchange/senders-by-change.ts";
import { turnedImport } from "#core/exchange/turn-import.ts";
import { ExactText } from "#core/shared/exact.ts";
import { atTime, newId } from "#test/support/assessment-builders.ts";
import { answerIn, changedBy, copyOf, says, stands } from "#test/support/copies.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const spbe = instrument("spbe-2020");
const settling = { newId: () => ChangeId.parse(newId()), by: "Koordinator", at: atTime("12:00") };

function byHand(level: string): Standing {
  return { kind: "by-hand", level: ExactText.parse(level), criteria: [] };
}

function after(copy: AssessmentCopy, { assessment, records, superseded }: PreparedEdits): AssessmentCopy {
  return { assessment, changes: [...copy.changes, ...records], superseded };
}

interface Shelf {
  readonly copy: AssessmentCopy;
  readonly imports: readonly ImportRecord[];
}

/** As the app takes files in, each under the name of who sent it. */
function takeIn(
  { copy, imports }: Shelf,
  files: Readonly<Record<string, AssessmentCopy>>,
  choose: (plan: ImportPlan) => ReadonlyMap<string, Edit> = () => new Map(),
): Shelf & { readonly record: ImportRecord } {
  const plan = lookAt({ copy, imports }, Object.values(files));
  const done = withDecisions(copy.assessment, plan, choose(plan), settling);
  const record: ImportRecord = {
    assessment: copy.assessment.id,
    at: done.at,
    files: Object.keys(files).map((sender, place) => ({
      name: `${sender}.zip`,
      sender,
      task: null,
      madeAt: atTime("09:00"),
      brought: plan.brought[place] ?? [],
    })),
    edits: done.edits,
    parts: done.parts,
    takenBackAt: null,
  };
  return { copy: after(copy, done), imports: [...imports, record], record };
}

function lookAt({ copy, imports }: Shelf, files: readonly AssessmentCopy[]): ImportPlan {
  return planImport(
    spbe,
    copy,
    files.map((file) => broughtAgain(spbe, file, copy, imports)),
  );
}

function turn({ copy, imports }: Shelf, record: ImportRecord) {
  const turned = turnedImport(spbe, copy, record, settling);
  return {
    copy: after(copy, turned),
    imports: imports.map((one) => (one === record ? turned.record : one)),
    record: turned.record,
    leftAlone: turned.leftAlone,
  };
}

/** What is open, and who holds which level or text. */
function differing({ copy, imports }: Shelf) {
  const senders = sendersByChange(imports);
  return planImport(spbe, copy, []).conflicts.map(({ key, choices }) => [
    key,
    ...choices
      .map(({ edit, opinions }) => [
        edit.part === "standing" ? JSON.stringify(edit.after) : String(edit.after),
        ...opinions.flatMap(({ by, change }) => [by, ...(senders.get(change) ?? [])]),
      ])
      .sort(),
  ]);
}

const begun = changedBy(copyOf(), "Kami", says(copyOf(), "5", "dari kami"));
const four = changedBy(begun, "Bambang", stands(begun, "23", byHand("4")), says(begun, "23", "fakta empat"));
const five = changedBy(begun, "Dian", stands(begun, "23", byHand("5")), says(begun, "23", "fakta lima"));
const shelf: Shelf = { copy: begun, imports: [] };

describe("an import with opinions that differ", () => {
  it("leaves nothing open when it is taken back, and every opinion with its holder when it is brought in again", () => {
    const taken = takeIn(shelf, { Bappeda: four, Diskominfo: five });
    const before = differing(taken);
    expect(before).toHaveLength(2);
    expect(before.flat(2)).toEqual(expect.arrayContaining(["Bambang", "Bappeda", "Dian", "Diskominfo"]));

    const back = turn(taken, taken.record);

    expect(differing(back)).toEqual([]);
    expect(answerIn(back.copy, "23")).toMatchObject({ standing: { kind: "unanswered" }, facts: "" });
    const again = turn(back, back.record);
    expect(differing(again)).toEqual(before);
    expect(answerIn(again.copy, "23")).toEqual(answerIn(taken.copy, "23"));
    const twice = turn(again, again.record);
    expect(differing(twice)).toEqual([]);
    expect(differing(turn(twice, twice.record))).toEqual(before);
  });

  it("gives an earlier conflict back when the decision about it is taken back", () => {
    const taken = takeIn(shelf, { Bappeda: four, Diskominfo: five });
    const before = differing(taken);
    const settled = takeIn(
      taken,
      {},
      ({ conflicts }) => new Map(conflicts.map((one) => [one.key, one.choices[1]?.edit ?? NONE])),
    );
    expect(differing(settled)).toEqual([]);

    const back = turn(settled, settled.record);

    expect(differing(back)).toEqual(before);
    expect(answerIn(back.copy, "23")).toEqual(answerIn(taken.copy, "23"));
  });

  it("takes only its own side back", () => {
    const first = takeIn(shelf, { Bappeda: four });
    const second = takeIn(first, { Diskominfo: five });
    expect(differing(second)).toHaveLength(2);

    const back = turn(second, second.record);

    expect(differing(back)).toEqual([]);
    expect(answerIn(back.copy, "23")).toMatchObject({ standing: { level: "4" }, facts: "fakta empat" });
  });

  it("lets be what was decided since", () => {
    const taken = takeIn(shelf, { Bappeda: four, Diskominfo: five });
    const later = changedBy(taken.copy, "Kami", says(taken.copy, "23", "fakta bersama"));

    const back = turn({ ...taken, copy: later }, taken.record);

    expect(back.leftAlone.map(({ part }) => part)).toEqual(["text"]);
    expect(answerIn(back.copy, "23")).toMatchObject({
      standing: { kind: "unanswered" },
      facts: "fakta bersama",
    });
  });
});

const NONE: Edit = says(begun, "23", "tidak ada");

describe("a file whose import was taken back", () => {
  const taken = takeIn(shelf, { Bappeda: four, Diskominfo: five });
  const back = turn(taken, taken.record);

  it("brings the same again, once, for whoever sent it", () => {
    const again = takeIn(back, { Bappeda: four });

    expect(answerIn(again.copy, "23")).toMatchObject({ standing: { level: "4" }, facts: "fakta empat" });
    expect(differing(again)).toEqual([]);
    expect(lookAt(again, [four])).toMatchObject({ edits: [], records: [], conflicts: [] });
    const both = takeIn(again, { Diskominfo: five });
    expect(differing(both).map((one) => one.slice(1).sort())).toEqual(
      differing(taken).map((one) => one.slice(1).sort()),
    );
  });

  it("brings what was written on it since as something new, not as a conflict with the taking back", () => {
    const longer = changedBy(four, "Bambang", says(four, "23", "fakta empat, lengkap"));

    const plan = lookAt(back, [longer]);

    expect(plan.conflicts).toEqual([]);
    const again = takeIn(back, { Bappeda: longer });
    expect(answerIn(again.copy, "23")).toMatchObject({
      standing: { level: "4" },
      facts: "fakta empat, lengkap",
    });
  });

  it("can be taken back and brought again as often as one likes", () => {
    const again = takeIn(back, { Bappeda: four });
    const gone = turn(again, again.record);
    expect(answerIn(gone.copy, "23").facts).toBe("");

    expect(answerIn(takeIn(gone, { Bappeda: four }).copy, "23").facts).toBe("fakta empat");
  });

  it("differs from what was written here after the taking back", () => {
    const ours = changedBy(back.copy, "Kami", says(back.copy, "23", "ditulis sendiri"));

    const plan = lookAt({ ...back, copy: ours }, [four]);

    expect(plan.conflicts.map(({ key }) => key)).toEqual(["text 23 facts"]);
  });

  it("brings again what its maker kept no record of", () => {
    const unrecorded = { ...four, changes: [] };
    const came = takeIn(shelf, { Bappeda: unrecorded });
    const gone = turn(came, came.record);
    expect(answerIn(gone.copy, "23")).toMatchObject({ standing: { kind: "unanswered" }, facts: "" });

    expect(answerIn(takeIn(gone, { Bappeda: unrecorded }).copy, "23").facts).toBe("fakta empat");
  });

  it("brings nothing again while the import stands", () => {
    expect(lookAt(taken, [four, five])).toMatchObject({ edits: [], records: [] });
  });
});
