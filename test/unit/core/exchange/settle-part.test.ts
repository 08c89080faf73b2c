import { expect, it } from "vitest";
import { type Standing, UNANSWERED } from "#core/assessment/answer.ts";
import { ChangeId } from "#core/assessment/change.ts";
import type { LinkedChange } from "#core/exchange/change-set.ts";
import { settlePart } from "#core/exchange/settle-part.ts";
import { assessmentOf, changeOf, tickedStanding, ticks } from "#test/support/assessment-builders.ts";

const assessment = assessmentOf({ id: "asal-bersama" });

function change(id: string, before: Standing, after: Standing, ...parents: readonly string[]): LinkedChange {
  return {
    ...changeOf(assessment, ticks("1", before, after)),
    id: ChangeId.parse(id),
    parents: parents.map((parent) => ChangeId.parse(parent)),
  };
}

function settle(changes: readonly LinkedChange[]) {
  return settlePart(changes, new Set(), () => null);
}

const first = change("ubah-0001", UNANSWERED, tickedStanding("2.1"));
const [ours, theirs] = [
  change("ubah-kami", tickedStanding("2.1"), tickedStanding("2.1", "3.1"), "ubah-0001"),
  change("ubah-mereka", tickedStanding("2.1"), tickedStanding("2.1", "4.1"), "ubah-0001"),
];

it("joins what two changes did to one part, where each touched something else", () => {
  expect(settle([first, ours, theirs])).toMatchObject({
    conflicts: [],
    edit: { after: tickedStanding("2.1", "3.1", "4.1") },
  });
});

it("joins them the same where the change that both come from is not at hand", () => {
  expect(settle([ours, theirs]).edit.after).toEqual(tickedStanding("2.1", "3.1", "4.1"));
});

it("asks where it is not known what both come from", () => {
  const stranger = change("ubah-asing", tickedStanding("5.1"), tickedStanding("4.1", "5.1"), "tak-dikenal");

  expect(
    settle([ours, stranger])
      .conflicts.map(({ field }) => field)
      .sort(),
  ).toEqual(["tick 2.1", "tick 3.1", "tick 4.1", "tick 5.1"]);
});

it("asks at once, and traces nothing, in a tangle that nobody's work makes", () => {
  const tangle = Array.from({ length: 1_200 }, (_, place) =>
    change(
      `ubah-${String(place + 10).padStart(6, "0")}`,
      UNANSWERED,
      tickedStanding(place % 2 === 0 ? "2.1" : "3.1"),
      ...Array.from(
        { length: Math.min(place, 100) },
        (__, back) => `ubah-${String(place + 9 - back).padStart(6, "0")}`,
      ).slice(1),
    ),
  );

  const { heads, conflicts } = settle(tangle);

  expect(heads).toHaveLength(2);
  expect(conflicts.length).toBeGreaterThan(0);
});
