import { expect, it } from "vitest";
import { RecordId } from "#core/assessment/assessment-record.ts";
import { Day } from "#core/evidence/evidence-item.ts";
import { PlanAction } from "#core/plan/plan-action.ts";
import { planRecord } from "#core/plan/plan-record.ts";
import { lowestOf, viewPlan } from "#core/plan/plan-view.ts";
import { assessmentOf, tickedStanding } from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const instrument = questionnaireOf({ "1": 1, "2": 1 });
const TODAY = Day.parse("2026-11-25");

function planned(id: string, change: object) {
  const action = PlanAction.parse({
    question: "1",
    from: "2",
    to: "3",
    what: "",
    who: "",
    by: null,
    cost: 1,
    evidence: "",
    state: "belum",
    ...change,
  });
  return planRecord(RecordId.parse(id), null, action);
}

function view(...records: readonly ReturnType<typeof planned>[]) {
  const assessment = assessmentOf({
    answers: { "1": { standing: tickedStanding("2.1") }, "2": { standing: tickedStanding("2.1") } },
  });
  return viewPlan(instrument, { ...assessment, records }, TODAY);
}

it("leads exactly where its actions lead, each with what it adds", () => {
  const plan = view(planned("langkah-1", {}), planned("langkah-2", { question: "2" }));

  expect(lowestOf(plan.now.index).toFraction()).toBe("2");
  expect(lowestOf(plan.whole.index).toFraction()).toBe("3");
  expect(plan.actions.map((action) => plan.gainOf(action).toFraction())).toEqual(["1/2", "1/2"]);
});

it("tells of an action that goes on from another one what it adds to that", () => {
  const plan = view(planned("langkah-1", {}), planned("langkah-2", { from: "3", to: "5" }));

  expect(plan.actions.map((action) => plan.gainOf(action).toFraction())).toEqual(["1/2", "1"]);
});

it("counts nothing that was cancelled, and nothing whose start is not reached", () => {
  const plan = view(
    planned("langkah-1", { state: "batal" }),
    planned("langkah-2", { question: "2", from: "3", to: "4" }),
  );

  expect(lowestOf(plan.whole.index).toFraction()).toBe("2");
  expect(plan.unsupported.map(({ record }) => record)).toEqual(["langkah-2"]);
  expect(plan.actions.map((action) => plan.gainOf(action).toFraction())).toEqual(["0", "0"]);
});

it("costs what all but the cancelled actions cost together", () => {
  const plan = view(
    planned("langkah-1", { cost: 5 }),
    planned("langkah-2", { cost: 3, state: "selesai" }),
    planned("langkah-3", { cost: 4, state: "batal" }),
  );

  expect(plan.cost).toBe(8);
});

it("puts what is due first at the front, and says what slips and where it leads by a day", () => {
  const plan = view(
    planned("langkah-1", {}),
    planned("langkah-2", { question: "2", by: "2026-12-31" }),
    planned("langkah-3", { by: "2026-11-24" }),
  );

  expect(plan.actions.map(({ record }) => record)).toEqual(["langkah-3", "langkah-2", "langkah-1"]);
  expect(plan.slipping.map(({ record }) => record)).toEqual(["langkah-3"]);
  const due = plan.outcomeOf({ kind: "due-by", day: Day.parse("2026-12-01") });
  expect(lowestOf(due.index).toFraction()).toBe("5/2");
});
