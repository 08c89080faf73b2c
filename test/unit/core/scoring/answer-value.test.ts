import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answer, EMPTY_ANSWER } from "#core/assessment/answer.ts";
import { criteriaOf } from "#core/questionnaire/questions.ts";
import { answerValue, disagreesWithTicks, reachedLevel } from "#core/scoring/answer-value.ts";
import {
  byHand,
  criteria,
  inventedInstrument,
  type LevelShape,
  questionOf,
  ticked,
  withExternal,
} from "#test/support/scoring-builders.ts";

describe("the level that ticks reach", () => {
  const five: readonly LevelShape[] = [
    { level: 1, criteria: 1, floor: true },
    { level: 2, criteria: 2 },
    { level: 3, criteria: 1 },
    { level: 4, criteria: 2, atLeast: 1 },
    { level: 5, criteria: 1 },
  ];

  it.each([
    { name: "nothing: the floor is always reached", ticks: [], level: 1 },
    { name: "half of level 2", ticks: ["2.1"], level: 1 },
    { name: "all of level 2", ticks: ["2.1", "2.2"], level: 2 },
    { name: "all of level 3 without level 2: the lower gates the higher", ticks: ["3.1"], level: 1 },
    { name: "level 3 and half of level 2", ticks: ["2.2", "3.1"], level: 1 },
    { name: "levels 2 and 3", ticks: ["2.1", "2.2", "3.1"], level: 3 },
    { name: "one of two at level 4, where one is enough", ticks: ["2.1", "2.2", "3.1", "4.2"], level: 4 },
    { name: "level 5 with a gap at level 4", ticks: ["2.1", "2.2", "3.1", "5.1"], level: 3 },
    { name: "everything, in any order", ticks: ["5.1", "4.1", "3.1", "2.2", "2.1", "1.1"], level: 5 },
    { name: "a criterion the indicator does not have", ticks: ["2.1", "2.9"], level: 1 },
  ])("$name", ({ ticks, level }) => {
    expect(reachedLevel(indicatorWith(five), criteria(...ticks))).toBe(level);
  });

  it("never asks for a tick at the scale's lowest level, floor or not", () => {
    const services = indicatorWith([
      { level: 1, criteria: 1 },
      { level: 2, criteria: 2, atLeast: 1 },
      { level: 3, criteria: 2 },
    ]);

    expect(reachedLevel(services, criteria())).toBe(1);
    expect(reachedLevel(services, criteria("2.2"))).toBe(2);
  });

  it("makes level 1 gate where the scale starts at 0", () => {
    const from0 = inventedInstrument({
      scale: { min: "0", max: "2" },
      groups: [
        {
          id: "G",
          indicators: {
            "1": {
              levels: [
                { level: 0, criteria: 0, floor: true },
                { level: 1, criteria: 1 },
                { level: 2, criteria: 1 },
              ],
            },
          },
        },
      ],
    });
    const { indicator } = questionOf(from0);

    expect(reachedLevel(indicator, criteria("2.1"))).toBe(0);
    expect(reachedLevel(indicator, criteria("1.1"))).toBe(1);
  });

  it("counts a floor above the lowest level as reached, with all below it", () => {
    const gifted = indicatorWith([
      { level: 1, criteria: 1 },
      { level: 2, criteria: 1 },
      { level: 3, criteria: 1, floor: true },
      { level: 4, criteria: 1 },
    ]);

    expect(reachedLevel(gifted, criteria())).toBe(3);
    expect(reachedLevel(gifted, criteria("4.1"))).toBe(4);
  });

  it("cannot tick past a level that asks for nothing", () => {
    const indicator = indicatorWith(five);
    const gap = { ...indicator, levels: indicator.levels.map((level) => ({ ...level, criteria: [] })) };

    expect(reachedLevel(gap, criteria("2.1", "2.2"))).toBe(1);
  });

  it("never falls by one more tick", () => {
    const indicator = indicatorWith(five);
    const all = criteriaOf(indicator).map((criterion) => criterion.id);

    fc.assert(
      fc.property(fc.subarray(all), fc.constantFrom(...all), (ticks, more) => {
        expect(reachedLevel(indicator, [...ticks, more])).toBeGreaterThanOrEqual(
          reachedLevel(indicator, ticks),
        );
      }),
    );
  });

  function indicatorWith(levels: readonly LevelShape[]) {
    return questionOf(inventedInstrument({ groups: [{ id: "G", indicators: { "1": { levels } } }] }))
      .indicator;
  }
});

describe("the value of an answer", () => {
  const levels = [
    { level: 1, criteria: 1 },
    { level: 2, criteria: 2 },
    { level: 3, criteria: 2 },
  ];
  const questionnaire = inventedInstrument({
    scale: { min: "1", max: "3" },
    bands: { 1: ["1", "1.5"], 2: ["1.5", "2.5"], 3: ["2.5", "3"] },
    groups: [
      {
        id: "G",
        indicators: {
          level: { levels },
          items: { levels, rule: { kind: "items" } },
          outside: {
            levels: levels.map((level) => ({ ...level, criteria: 0 })),
            rule: {
              kind: "external-index",
              index: "Indeks luar",
              breaks: [
                { at: "0", value: "1" },
                { at: "100", value: "3" },
              ],
            },
          },
        },
      },
    ],
  });

  it.each<{ name: string; question: string; answer: Answer; value: string | null }>([
    { name: "untouched", question: "level", answer: EMPTY_ANSWER, value: null },
    { name: "untouched items", question: "items", answer: EMPTY_ANSWER, value: null },
    { name: "untouched outside index", question: "outside", answer: EMPTY_ANSWER, value: null },
    { name: "considered, and nothing stands", question: "level", answer: ticked(), value: "1" },
    { name: "considered, no item stands", question: "items", answer: ticked(), value: "1" },
    { name: "a level by ticks", question: "level", answer: ticked("2.1", "2.2"), value: "2" },
    {
      name: "one of two items of the second band",
      question: "items",
      answer: ticked("1.1", "2.1"),
      value: "2",
    },
    { name: "ticks cannot stand for the outside index", question: "outside", answer: ticked(), value: null },
    { name: "the outside index given", question: "outside", answer: withExternal("25"), value: "3/2" },
    {
      name: "the outside index beyond its breaks",
      question: "outside",
      answer: withExternal("101"),
      value: null,
    },
    {
      name: "an outside index where none is asked for",
      question: "level",
      answer: withExternal("2"),
      value: null,
    },
    { name: "by hand", question: "level", answer: byHand("3"), value: "3" },
    { name: "by hand, a mean", question: "level", answer: byHand("7/3"), value: "7/3" },
    { name: "by hand over ticks", question: "level", answer: byHand("3", "2.1"), value: "3" },
    {
      name: "by hand over the outside index",
      question: "outside",
      answer: withExternal("25", byHand("2.25")),
      value: "9/4",
    },
    { name: "by hand below the scale", question: "level", answer: byHand("0"), value: null },
    { name: "by hand above the scale", question: "level", answer: byHand("3.001"), value: null },
  ])("$name: $value", ({ question, answer, value }) => {
    const result = answerValue(questionnaire, questionOf(questionnaire, question), answer);

    expect(result?.toFraction() ?? null).toBe(value);
  });

  it.each<{ name: string; question: string; answer: Answer; disagrees: boolean }>([
    { name: "ticks alone", question: "level", answer: ticked("2.1"), disagrees: false },
    {
      name: "by hand what the ticks say",
      question: "level",
      answer: byHand("2", "2.1", "2.2"),
      disagrees: false,
    },
    {
      name: "by hand more than the ticks say",
      question: "level",
      answer: byHand("3", "2.1"),
      disagrees: true,
    },
    {
      name: "by hand less than the ticks say",
      question: "level",
      answer: byHand("1", "2.1", "2.2"),
      disagrees: true,
    },
    {
      name: "by hand the lowest level without ticks",
      question: "level",
      answer: byHand("1"),
      disagrees: false,
    },
    {
      name: "by hand another value than the outside index gives",
      question: "outside",
      answer: withExternal("25", byHand("2")),
      disagrees: true,
    },
    {
      name: "by hand while the outside index is unknown",
      question: "outside",
      answer: byHand("2"),
      disagrees: false,
    },
  ])("by hand against the ticks, $name: $disagrees", ({ question, answer, disagrees }) => {
    expect(disagreesWithTicks(questionnaire, questionOf(questionnaire, question), answer)).toBe(disagrees);
  });
});
