import { describe, expect, it } from "vitest";
import { type Answer, EMPTY_ANSWER } from "#core/assessment/answer.ts";
import { missingCounts, missingForNextLevel } from "#core/scoring/missing-for-next-level.ts";
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

interface Row {
  readonly name: string;
  readonly question: string;
  readonly answer: Answer;
  readonly next: {
    level: number;
    missing: string[];
    enough: number;
    valueIfMet: string;
    gainIfMet: string;
  } | null;
}

describe("what is missing for the next level", () => {
  it.each<Row>([
    {
      name: "untouched: level 2 needs two of its three",
      question: "level",
      answer: EMPTY_ANSWER,
      next: { level: 2, missing: ["2.1", "2.2", "2.3"], enough: 2, valueIfMet: "2", gainIfMet: "1" },
    },
    {
      name: "one of the two that are enough",
      question: "level",
      answer: ticked("2.3"),
      next: { level: 2, missing: ["2.1", "2.2"], enough: 1, valueIfMet: "2", gainIfMet: "1" },
    },
    {
      name: "level 2 reached, its third criterion is no longer wanted",
      question: "level",
      answer: ticked("2.1", "2.2"),
      next: { level: 3, missing: ["3.1"], enough: 1, valueIfMet: "3", gainIfMet: "1" },
    },
    {
      name: "a gap below ticked levels: closing it lifts several levels at once",
      question: "level",
      answer: ticked("2.1", "2.2", "4.1", "4.2"),
      next: { level: 3, missing: ["3.1"], enough: 1, valueIfMet: "4", gainIfMet: "2" },
    },
    { name: "the top", question: "level", answer: ticked("2.1", "2.2", "3.1", "4.1", "4.2"), next: null },
    {
      name: "set by hand: from there on",
      question: "level",
      answer: byHand("3", "4.1"),
      next: { level: 4, missing: ["4.2"], enough: 1, valueIfMet: "4", gainIfMet: "1" },
    },
    {
      name: "a mean set by hand",
      question: "level",
      answer: byHand("7/2"),
      next: { level: 4, missing: ["4.1", "4.2"], enough: 2, valueIfMet: "4", gainIfMet: "1/2" },
    },
    {
      name: "items: the rest of the band being filled",
      question: "items",
      answer: ticked("1.1", "2.2"),
      next: { level: 2, missing: ["2.1", "2.3"], enough: 1, valueIfMet: "5/2", gainIfMet: "1/2" },
    },
    {
      name: "items, untouched: the first band too",
      question: "items",
      answer: EMPTY_ANSWER,
      next: { level: 1, missing: ["1.1"], enough: 1, valueIfMet: "3/2", gainIfMet: "1/2" },
    },
    {
      name: "an outside index: nothing to tick",
      question: "outside",
      answer: withExternal("20"),
      next: null,
    },
  ])("$name", ({ question, answer, next }) => {
    const missing = missingForNextLevel(questionnaire, questionOf(questionnaire, question), answer);

    expect(
      missing && {
        level: missing.level,
        missing: missing.missing.map((criterion) => criterion.id),
        enough: missing.enough,
        valueIfMet: missing.valueIfMet.toFraction(),
        gainIfMet: missing.gainIfMet.toFraction(),
      },
    ).toEqual(next);
  });

  it("is counted for every question where a tick decides", () => {
    const counts = missingCounts(questionnaire, (question) =>
      question === "level" ? ticked("2.1") : EMPTY_ANSWER,
    );

    expect(Object.fromEntries(counts)).toEqual({ level: 1, items: 1 });
  });
});
