import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { ChangeId } from "#core/assessment/change.ts";
import { TaskId } from "#core/assessment/task.ts";
import { answerPackage } from "#core/exchange/answer-package.ts";
import { planImport } from "#core/exchange/plan-import.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { taskPackages } from "#core/exchange/task-packages.ts";
import { mergeProgrammes, tellApart } from "#core/programme/merge-programmes.ts";
import { editToEntry, type ProgrammeEntry, programmesOf } from "#core/programme/programme-entry.ts";
import { wrongInBody } from "#core/records/record-kinds.ts";
import { atTime, newId, questionId } from "#test/support/assessment-builders.ts";
import { changedBy, copyOf } from "#test/support/copies.ts";
import { arbitraryProgramme, programmeOf } from "#test/support/programme-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1 });
const ids = {
  newAssessmentId: () => AssessmentId.parse(newId()),
  newTaskId: () => TaskId.parse(newId()),
  newChangeId: () => ChangeId.parse(newId()),
};

const known = programmeOf({ agency: "Bappeda", name: "Satu data" });

/** A whole with one programme, and what its two OPDs get of it. */
function handedOut() {
  const whole = writes(copyOf(), "Koordinator", known);
  const assignments = ["Bappeda", "Diskominfo"].map((agency) => ({
    indicator: questionId("1"),
    agency,
    deadline: null,
    note: "",
  }));
  const handingOut = { from: "Kota Contoh", at: atTime("08:00"), ...ids };
  const [bappeda, diskominfo] = taskPackages(questionnaire, whole, assignments, handingOut);
  if (bappeda === undefined || diskominfo === undefined) {
    throw new Error("Nothing was handed out");
  }
  return { whole, bappeda, diskominfo };
}

function writes(copy: AssessmentCopy, by: string, entry: ProgrammeEntry): AssessmentCopy {
  return changedBy(copy, by, editToEntry(copy.assessment, entry.id, entry));
}

function takeIn(ours: AssessmentCopy, ...theirs: readonly AssessmentCopy[]) {
  const plan = planImport(
    questionnaire,
    ours,
    theirs.map((copy) => answerPackage(questionnaire, copy)),
  );
  const { assessment, records, superseded, conflicts } = plan;
  return { conflicts, copy: { assessment, changes: [...ours.changes, ...records], superseded } };
}

const namesIn = ({ assessment }: AssessmentCopy) =>
  programmesOf(assessment).map(({ programme }) => programme.name);

describe("programmes in task packages", () => {
  it("go to the OPD that they belong to, and to no other", () => {
    const { bappeda, diskominfo } = handedOut();

    expect(namesIn(bappeda)).toEqual(["Satu data"]);
    expect(namesIn(diskominfo)).toEqual([]);
    expect(JSON.stringify(diskominfo)).not.toContain("Satu data");
  });

  it("come back from both OPDs, with all that each wrote", () => {
    const { whole, bappeda, diskominfo } = handedOut();
    const more = { ...known, programme: { ...known.programme, goal: "Data terpadu" } };
    const fromBappeda = writes(
      writes(bappeda, "Bappeda", more),
      "Bappeda",
      programmeOf({ agency: "Bappeda", name: "Satu peta" }),
    );
    const own = programmeOf({ agency: "Diskominfo", name: "Jaringan intra" });
    const fromDiskominfo = writes(diskominfo, "Diskominfo", own);

    const { conflicts, copy } = takeIn(whole, fromBappeda, fromDiskominfo);

    expect(conflicts).toEqual([]);
    expect(namesIn(copy)).toEqual(["Satu data", "Satu peta", "Jaringan intra"]);
    expect(programmesOf(copy.assessment)[0]?.programme.goal).toBe("Data terpadu");
  });

  it("come back whole, whatever two OPDs write and in whichever order they send it", () => {
    const some = fc.array(arbitraryProgramme, { maxLength: 4 });
    fc.assert(
      fc.property(some, some, fc.boolean(), (ofBappeda, ofDiskominfo, isTurned) => {
        const { whole, bappeda, diskominfo } = handedOut();
        const own = ofBappeda.map((body) => programmeOf({ ...body, agency: "Bappeda" }));
        const others = ofDiskominfo.map((body) => programmeOf({ ...body, agency: "Diskominfo" }));
        const sent = [
          own.reduce<AssessmentCopy>((copy, entry) => writes(copy, "Bappeda", entry), bappeda),
          others.reduce<AssessmentCopy>((copy, entry) => writes(copy, "Diskominfo", entry), diskominfo),
        ];

        const { conflicts, copy } = takeIn(whole, ...(isTurned ? sent.toReversed() : sent));

        expect(conflicts).toEqual([]);
        expect(new Set(programmesOf(copy.assessment))).toEqual(new Set([known, ...own, ...others]));
      }),
      { numRuns: 30 },
    );
  });

  it("are joined field by field where OPD and coordination wrote different fields", () => {
    const { whole, bappeda } = handedOut();
    const ours = writes(whole, "Koordinator", {
      ...known,
      programme: { ...known.programme, indicators: [questionId("2")] },
    });
    const theirs = writes(bappeda, "Bappeda", { ...known, programme: { ...known.programme, budget: 7 } });

    const { conflicts, copy } = takeIn(ours, theirs);

    expect(conflicts).toEqual([]);
    expect(programmesOf(copy.assessment)[0]?.programme).toMatchObject({ budget: 7, indicators: ["2"] });
  });

  it("stay merged when the OPD whose programme went sends what it had", () => {
    const { whole, bappeda, diskominfo } = handedOut();
    const twin = programmeOf({ agency: "Diskominfo", name: "Satu data" });
    const sent = writes(diskominfo, "Diskominfo", twin);
    const { copy } = takeIn(whole, sent);
    const merged = mergeProgrammes(copy.assessment, known, twin);
    const after = changedBy(copy, "Koordinator", ...(merged.ok ? merged.value : []));

    const again = takeIn(after, sent, bappeda);

    expect(programmesOf(again.copy.assessment).map(({ id }) => id)).toEqual([known.id]);
    expect(programmesOf(again.copy.assessment)[0]?.programme.partners).toEqual(["Diskominfo"]);
  });

  it("are told apart for an OPD only where both are its own", () => {
    const { whole } = handedOut();
    const second = programmeOf({ agency: "Bappeda", name: "Satu data dua" });
    const foreign = programmeOf({ agency: "Diskominfo", name: "Satu data" });
    const [own, across] = [second, foreign].map((other) => tellApart(whole.assessment, known, other));

    expect(own).toMatchObject({ after: { agency: "Bappeda" } });
    expect(across).toMatchObject({ after: { agency: null } });
  });
});

it("is found wrong where a body says what a programme cannot", () => {
  const { id, agency, programme } = known;
  const record = { id, kind: "programme", question: null, agency, body: programme };

  expect(wrongInBody(record)).toBeNull();
  expect(wrongInBody({ ...record, body: { ...programme, budget: -1 } })).toBe("body.budget");
  expect(wrongInBody({ ...record, body: { ...programme, services: ["a; b"] } })).toBe("body.services.0");
  expect(wrongInBody({ ...record, body: { ...programme, name: "dua\nbaris" } })).toBe("body.name");
  expect(wrongInBody({ ...record, body: { ...programme, lain: 1 } })).toBe("body");
});
