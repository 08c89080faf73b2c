import { describe, expect, it } from "vitest";
import type { Answer } from "#core/assessment/answer.ts";
import { missingUpTo } from "#core/scoring/missing-up-to.ts";
import { Fraction } from "#core/shared/exact.ts";
import {
  byHand,
  inventedInstrument,
  questionOf,
  ticked,
  withExternal,
} from "#test/support/scoring-builders.ts";

const levels = [
  { level: 1, criteria: 1, floor: true },
  { level: 2, criteria: 3, atLeast: 2 },
  { level: 3, criteria: 1 },
  { level: 4, criteria: 2 },
];
const questionnaire = inventedInstrument({
  scale: { min: "1", max: "4" },
  bands: { 1: ["1", "1.5"], 2: ["1.5", "2.5"], 3: ["2.5", "3"], 4: ["3", "4"] },
  groups: [
    {
      id: "G",
      indicators: {
        level: { levels },
        items: { levels: levels.map((level) => ({ ...level, floor: false })), rule: { kind: "items" } },
        outside: {
          levels,
          rule: {
            kind: "external-index",
            index: "Indeks luar",
            breaks: [
              { at: "0", value: "1" },
              { at: "100", value: "4" },
            ],
          },
        },
      },
    },
  ],
});

describe("what is missing for several steps", () => {
  const missing = (question: string, answer: Answer, to: string) => {
    const found = missingUpTo(questionnaire, questionOf(questionnaire, question), answer, new Fraction(to));
    return (
      found && {
        level: found.level,
        onLevels: found.onLevels.map(
          (one) => `${one.level}: ${one.enough} of ${one.missing.map(({ id }) => id).join(", ")}`,
        ),
      }
    );
  };

  it("is what every level on the way lacks, not the first one alone", () => {
    expect(missing("level", ticked("2.3"), "4")).toEqual({
      level: 4,
      onLevels: ["2: 1 of 2.1, 2.2", "3: 1 of 3.1", "4: 2 of 4.1, 4.2"],
    });
  });

  it("ends with the level that is wanted", () => {
    expect(missing("level", ticked("2.3"), "3")).toEqual({
      level: 3,
      onLevels: ["2: 1 of 2.1, 2.2", "3: 1 of 3.1"],
    });
  });

  it("leaves out levels that are ticked already", () => {
    expect(missing("level", ticked("2.1", "2.2", "4.1", "4.2"), "4")).toEqual({
      level: 4,
      onLevels: ["3: 1 of 3.1"],
    });
    expect(missing("level", byHand("2", "3.1"), "3")).toEqual({ level: 3, onLevels: [] });
  });

  it("goes by the upper ends of bands where items fill them", () => {
    expect(missing("items", ticked("1.1", "2.2"), "3")).toEqual({
      level: 3,
      onLevels: ["2: 1 of 2.1, 2.3", "3: 1 of 3.1"],
    });
  });

  it("is nothing that a tick could give for an outside index, and at the top", () => {
    expect(missing("outside", withExternal("20"), "4")).toBeNull();
    expect(missing("level", ticked("2.1", "2.2", "3.1", "4.1", "4.2"), "4")).toBeNull();
  });
});
