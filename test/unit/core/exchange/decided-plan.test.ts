import { describe, expect, it } from "vitest";
import type { Standing } from "#core/assessment/answer.ts";
import { decidedPlan } from "#core/exchange/decided-plan.ts";
import { newParts } from "#core/exchange/new-parts.ts";
import { planImport } from "#core/exchange/plan-import.ts";
import { ExactText } from "#core/shared/exact.ts";
import { assessmentOf, writes } from "#test/support/assessment-builders.ts";
import { changedBy, copyOf, says, stands } from "#test/support/copies.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const spbe = instrument("spbe-2020");
const start = copyOf(assessmentOf({ id: "asal-bersama" }));

function byHand(level: string): Standing {
  return { kind: "by-hand", level: ExactText.parse(level), criteria: [] };
}

function conflicting() {
  const ours = changedBy(start, "Kami", stands(start, "1", byHand("2")));
  const theirs = changedBy(start, "Mereka", stands(start, "1", byHand("5")), says(start, "2", "baru"));
  const plan = planImport(spbe, ours, [theirs]);
  const [conflict] = plan.conflicts;
  const [here, there] = conflict?.choices ?? [];
  if (conflict === undefined || here === undefined || there === undefined) {
    throw new Error("The two conflict");
  }
  return { plan, key: conflict.key, here, there };
}

describe("a plan with decisions about its conflicts", () => {
  it("has the index, the changes and the open conflicts of what was chosen", () => {
    const { plan, key, here, there } = conflicting();

    const undecided = decidedPlan(spbe, plan, new Map());
    const [forUs, forThem] = [here, there].map(({ edit }) => decidedPlan(spbe, plan, new Map([[key, edit]])));

    expect(undecided).toEqual({ differences: plan.differences, index: plan.index, left: 1 });
    expect(forUs).toMatchObject({ left: 0, index: { before: plan.index.before, after: here.index } });
    expect(forThem).toMatchObject({ left: 0, index: { before: plan.index.before, after: there.index } });
    expect(here.index).not.toBe(there.index);
    expect(forUs?.differences.map((one) => one.key)).toEqual(["text 2 facts"]);
    expect(forThem?.differences.map((one) => [one.key, one.before?.after, one.after?.after])).toEqual(
      expect.arrayContaining([["standing 1", byHand("2"), byHand("5")]]),
    );
  });
});

describe("what is new in each file", () => {
  it("counts the parts that the plan lists, however often each was changed", () => {
    const one = changedBy(start, "Dinas", says(start, "1", "satu"));
    const again = changedBy(one, "Dinas", says(one, "1", "satu lagi"), writes("2", "", "dua"));
    const other = changedBy(start, "Badan", says(start, "3", "tiga"));

    expect(newParts(planImport(spbe, start, [again, other]))).toEqual([2, 1]);
    expect(newParts(planImport(spbe, again, [again]))).toEqual([0]);
    expect(newParts(conflicting().plan)).toEqual([2]);
  });

  it("counts what is in an assessment without any record of it", () => {
    const unrecorded = copyOf(changedBy(start, "Dinas", says(start, "1", "satu")).assessment);

    expect(newParts(planImport(spbe, start, [unrecorded]))).toEqual([1]);
  });
});
