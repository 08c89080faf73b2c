import { describe, expect, it } from "vitest";
import { type Change, ChangeId } from "#core/assessment/change.ts";
import {
  changeSetOf,
  findCycle,
  headsOf,
  inOrder,
  linkChanges,
  uniteChangeSets,
} from "#core/exchange/change-set.ts";
import { mergeAssessments } from "#core/exchange/merge-assessments.ts";
import { assessmentOf, changeOf, writes } from "#test/support/assessment-builders.ts";
import { answerIn, copyOf } from "#test/support/copies.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const assessment = assessmentOf({ id: "asal-bersama" });

function change(id: string, before: string, after: string, parents?: readonly string[]): Change {
  const made = { ...changeOf(assessment, writes("1", before, after)), id: ChangeId.parse(id) };
  return parents === undefined ? made : { ...made, parents: parents.map((one) => ChangeId.parse(one)) };
}

describe("a history without parents", () => {
  it("is taken in its order, part by part", () => {
    const other = { ...changeOf(assessment, writes("2", "", "x")), id: ChangeId.parse("lain-0001") };

    const linked = linkChanges([change("ubah-0001", "", "a"), other, change("ubah-0002", "a", "b")]);

    expect(linked.map(({ parents }) => parents)).toEqual([[], [], ["ubah-0001"]]);
  });

  it("goes on from all current changes, where some came from elsewhere", () => {
    const linked = linkChanges([
      change("ubah-0001", "", "a"),
      change("luar-0001", "", "b", []),
      change("ubah-0002", "a", "c"),
    ]);

    expect(linked.at(-1)?.parents).toEqual(["ubah-0001", "luar-0001"]);
  });

  it("names what stood before its first record, so that the same beginning is the same for everybody", () => {
    const [one, other] = [change("ubah-0001", "awal", "a"), change("ubah-0002", "awal", "b")].map(
      (made) => linkChanges([made])[0]?.parents,
    );

    expect(one).toHaveLength(1);
    expect(one).toEqual(other);
  });
});

describe("a set of changes", () => {
  it("is put in an order in which each comes after those that it supersedes, whatever the clocks say", () => {
    const late = { ...change("ubah-0001", "", "a", []), at: "2099-01-01T00:00:00.000Z" };
    const early = { ...change("ubah-0002", "a", "b", ["ubah-0001"]), at: "2001-01-01T00:00:00.000Z" };

    expect(inOrder(changeSetOf([early, late])).map(({ id }) => id)).toEqual(["ubah-0001", "ubah-0002"]);
  });

  it("does not believe that everything is superseded", () => {
    const only = linkChanges([change("ubah-0001", "", "a", [])]);
    const two = linkChanges([change("ubah-0001", "", "a", []), change("ubah-0002", "a", "b", ["ubah-0001"])]);
    const all = new Set(["ubah-0001", "ubah-0002"].map((id) => ChangeId.parse(id)));

    expect(headsOf(only, all).map(({ id }) => id)).toEqual(["ubah-0001"]);
    expect(headsOf(two, all).map(({ id }) => id)).toEqual(["ubah-0002"]);
  });

  it("keeps the same one of two contents under one id, in whichever order it meets them", () => {
    const [one, other] = [change("ubah-0001", "", "a", []), change("ubah-0001", "", "b", [])].map((made) =>
      changeSetOf([made]),
    );
    if (one === undefined || other === undefined) {
      throw new Error("Two sets were made");
    }

    expect([...uniteChangeSets([one, other]).changeById.values()]).toEqual([
      ...uniteChangeSets([other, one]).changeById.values(),
    ]);
  });

  it.each([
    ["itself", [change("ubah-0001", "", "a", ["ubah-0001"])]],
    [
      "a child of its child",
      [change("ubah-0001", "", "a", ["ubah-0002"]), change("ubah-0002", "", "b", ["ubah-0001"])],
    ],
  ])("in which a change is after %s is found out", (_, changes) => {
    expect(findCycle(changes)).not.toBeNull();
  });

  it("in which no change is after itself passes, with unknown ancestors too", () => {
    expect(findCycle([change("ubah-0002", "a", "b", ["ubah-0001", "tak-dikenal"])])).toBeNull();
  });

  it("of tens of thousands of changes of one text is merged without piling up calls", () => {
    const length = 30_000;
    const changes = Array.from({ length }, (_, place) =>
      change(`ubah-${String(place).padStart(6, "0")}`, place === 0 ? "" : String(place - 1), String(place)),
    );
    const copy = copyOf(
      assessmentOf({ id: "asal-bersama", answers: { "1": { facts: String(length - 1) } } }),
    );
    const long = { ...copy, changes };

    const merged = mergeAssessments(questionnaireOf(), { base: null, ours: copyOf(), theirs: [long, long] });

    expect(answerIn(merged, "1").facts).toBe(String(length - 1));
    expect(findCycle(linkChanges(changes))).toBeNull();
  });
});
