import { expect, it } from "vitest";
import { RecordId } from "#core/assessment/assessment-record.ts";
import { PlanAction } from "#core/plan/plan-action.ts";
import { planActionsOf, planRecord } from "#core/plan/plan-record.ts";
import { wrongInBody } from "#core/records/record-kinds.ts";

const action = PlanAction.parse({
  question: "12",
  from: "2",
  to: "3",
  what: "Tetapkan peta rencana",
  who: "Bappeda",
  by: "2026-06-30",
  cost: 2,
  evidence: "Peraturan Wali Kota",
  state: "berjalan",
});
const id = RecordId.parse("plan-action.1");

it("keeps an action as a record of its question, and reads it back", () => {
  const record = planRecord(id, "Bappeda", action);

  expect(record).toMatchObject({ id, kind: "plan-action", question: "12", agency: "Bappeda" });
  expect(wrongInBody(record)).toBeNull();
  expect(planActionsOf({ records: [record] })).toEqual([{ ...action, record: id }]);
});

it("is known to whoever opens a file, with the place of what is wrong in it", () => {
  const record = planRecord(id, null, action);

  expect(wrongInBody({ ...record, body: { ...record.body, cost: 6 } })).toBe("body.cost");
});
