import { describe, expect, it } from "vitest";
import { type HeldBack, heldByHolder, holdingBack } from "#core/consolidation/holding-back.ts";
import { consolidated, FIVE, institutionOf, opd } from "#test/support/consolidation-builders.ts";

const rest = opd(FIVE, "Lainnya", { "2": 5, "3": 5, "4": 5, "5": 5 });

describe("who holds the index back", () => {
  it("is the owner, by the criterion that it lacks, and by how much exactly", () => {
    const held = holdingBack(consolidated(FIVE, [opd(FIVE, "Bappeda", { "1": 2 }), rest]));

    // Weight 3 of 10: one level is worth 0,3, the three that are missing 0,9.
    expect(held.map(told)).toEqual(["1 agencies gain 3/10 loss 9/10: Bappeda 3.1 (3/10)"]);
  });

  it("is the lowest alone where the lowest counts, up to the next above it", () => {
    const opds = [opd(FIVE, "A", { "1": 2 }), opd(FIVE, "B", { "1": 4 }), rest];

    expect(holdingBack(consolidated(FIVE, opds, { "1": { kind: "lowest" } })).map(told)).toEqual([
      "1 agencies gain 3/10 loss 9/10: A 3.1 (3/10)",
    ]);
  });

  it("is both where both are the lowest: neither alone can raise it", () => {
    const opds = [opd(FIVE, "A", { "1": 2 }), opd(FIVE, "B", { "1": 2 }), rest];

    expect(holdingBack(consolidated(FIVE, opds)).map(told)).toEqual([
      "1 agencies gain 3/10 loss 9/10: A 3.1 (0), B 3.1 (0)",
    ]);
  });

  it("is who has not answered, counted from the lowest level", () => {
    const held = holdingBack(consolidated(FIVE, [opd(FIVE, "A", { "1": null }), rest]));

    expect(held.map(told)).toEqual(["1 agencies gain 3/10 loss 6/5: A 2.1 (3/10)"]);
  });

  it("is the named owner only, where the rule names one that is silent", () => {
    const opds = [opd(FIVE, "A", { "1": null }), opd(FIVE, "B", { "1": 1 }), rest];
    const held = holdingBack(consolidated(FIVE, opds, { "1": { kind: "owner", agency: "A" } }));

    expect(held.map(told)).toEqual(["1 agencies gain 3/10 loss 6/5: A 2.1 (3/10)"]);
  });

  it("is the choice where a level was chosen by hand: no criterion helps", () => {
    const rules = { "1": { kind: "chosen", level: "3", reason: "Hasil rapat" } };

    expect(holdingBack(consolidated(FIVE, [rest], rules)).map(told)).toEqual(["1 choice gain 0 loss 3/5: "]);
  });

  it("is the missing decision where owners disagree", () => {
    const opds = [opd(FIVE, "A", { "1": 3 }), opd(FIVE, "B", { "1": 5 }), rest];

    // Open, it counts as 1. Once the lowest counts and takes its next step it is 4: 0,9.
    expect(holdingBack(consolidated(FIVE, opds)).map(told)).toEqual([
      "1 decision gain 9/10 loss 6/5: A 4.1 (9/10)",
    ]);
  });

  it("is the institution itself where no OPD owns the question", () => {
    const held = holdingBack(consolidated(FIVE, [rest], {}, institutionOf(FIVE, { "1": 4 })));

    expect(held.map(told)).toEqual(["1 nobody gain 3/10 loss 3/10: null 5.1 (3/10)"]);
  });

  it("puts the largest gain first", () => {
    const held = holdingBack(
      consolidated(FIVE, [opd(FIVE, "A", { "1": 4, "2": 1, "3": 1, "4": 5, "5": 5 })]),
    );

    expect(held.map(({ outcome }) => outcome.question.id)).toEqual(["1", "3", "2"]); // 0,3; 0,2; 0,1
  });
});

it("adds up what each holds back, alone and together with others", () => {
  const opds = [
    opd(FIVE, "A", { "1": 2, "2": 3 }),
    opd(FIVE, "B", { "1": 2 }),
    opd(FIVE, "C", { "3": 5, "4": 5 }),
  ];

  const sums = heldByHolder(holdingBack(consolidated(FIVE, opds, {}, institutionOf(FIVE, { "5": 4 }))));

  expect(
    sums.map(({ agency, questions, gainAlone, loss }) => [
      agency,
      questions.map(({ outcome }) => outcome.question.id).join(),
      gainAlone.toFraction(),
      loss.toFraction(),
    ]),
  ).toEqual([
    ["A", "1,2", "1/10", "11/10"], // 3×3/10 + 2×1/10; 1 can rise only with B
    ["B", "1", "0", "9/10"],
    [null, "5", "1/5", "1/5"],
  ]);
});

function told({ outcome, cause, holders, loss, gain }: HeldBack): string {
  const who = holders.map(
    ({ agency, next, gainAlone }) =>
      `${agency} ${next?.missing.map(({ id }) => id).join("+")} (${gainAlone.toFraction()})`,
  );
  return `${outcome.question.id} ${cause} gain ${gain.toFraction()} loss ${loss.toFraction()}: ${who.join(", ")}`;
}
