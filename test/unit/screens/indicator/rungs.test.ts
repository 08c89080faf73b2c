import { expect, it } from "vitest";
import { type Answer, criteriaOfStanding, EMPTY_ANSWER, type Standing } from "#core/assessment/answer.ts";
import { ExactText } from "#core/shared/exact.ts";
import { type Rung, rungsOf } from "#screens/indicator/rungs.ts";
import { tickedStanding } from "#test/support/assessment-builders.ts";
import {
  samplePemdi2026,
  sampleQuestion,
  sampleSpbe2018,
  sampleSpbe2020,
} from "#test/support/screen-samples.ts";

function states(rungs: readonly Rung[]): string {
  return rungs.map(({ level, state }) => `${level.level} ${state}`).join(", ");
}

function rungs(id: string, answer: Partial<Answer>, questionnaire = sampleSpbe2020()): readonly Rung[] {
  return rungsOf(questionnaire, sampleQuestion(questionnaire, id), { ...EMPTY_ANSWER, ...answer });
}

function byHand(level: string, ...ticked: readonly string[]): Standing {
  const criteria = criteriaOfStanding(tickedStanding(...ticked));
  return { kind: "by-hand", level: ExactText.parse(level), criteria };
}

it("claims nothing for an untouched indicator, and shows where to begin", () => {
  expect(states(rungs("22", {}))).toBe("1 open, 2 next, 3 open, 4 open, 5 open");
});

it("counts the levels up to the first gap", () => {
  const answer = { standing: tickedStanding("2.1", "2.2", "3.1") };

  expect(states(rungs("22", answer))).toBe("1 met, 2 met, 3 next, 4 open, 5 open");
});

it("lets a complete level wait for the one below it", () => {
  const [, , , , top] = rungs("22", { standing: tickedStanding("2.1", "2.2", "5.1") });

  expect(top).toMatchObject({ state: "waiting", waitsFor: 3 });
});

it("has nothing left to do at the top", () => {
  const all = ["2.1", "2.2", "3.1", "3.2", "4.1", "4.2", "5.1"];

  expect(states(rungs("22", { standing: tickedStanding(...all) }))).toBe("1 met, 2 met, 3 met, 4 met, 5 met");
});

it("tells levels that were set by hand from those that are ticked", () => {
  const standing = byHand("4", "2.1", "2.2");

  expect(states(rungs("22", { standing }))).toBe("1 met, 2 met, 3 by-hand, 4 by-hand, 5 next");
});

it("does not show ticks above a level that was set lower by hand as counted", () => {
  const standing = byHand("2", "2.1", "2.2", "3.1", "3.2");

  expect(states(rungs("22", { standing }))).toBe("1 met, 2 met, 3 next, 4 open, 5 open");
});

it("gives the lowest level of the scale from 0 without a tick", () => {
  expect(states(rungs("1", { standing: tickedStanding() }, sampleSpbe2018()))).toMatch(/^0 met, 1 next/);
});

it("gives the lowest level without a tick even where it has criteria of its own", () => {
  expect(states(rungs("32", { standing: tickedStanding("2.1") }))).toMatch(/^1 met, 2 met, 3 next/);
});

it("needs the items of the lowest level too where items count", () => {
  expect(states(rungs("1", { standing: tickedStanding() }, samplePemdi2026()))).toMatch(/^1 next, 2 open/);
  expect(states(rungs("1", { standing: tickedStanding("1.1") }, samplePemdi2026()))).toMatch(
    /^1 met, 2 next/,
  );
});

it("marks the band in which the value of an outside index lies", () => {
  const external = ExactText.parse("68.75"); // value 3.75, in the band 3.5 to 4 of level 4

  expect(states(rungs("5", { external }, samplePemdi2026()))).toBe("1 met, 2 met, 3 met, 4 next, 5 open");
});
