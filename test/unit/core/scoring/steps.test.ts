import { describe, expect, it } from "vitest";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { singleSteps } from "#core/scoring/steps.ts";
import { instrument, inventedInstrument, questionIds, valuesOf } from "#test/support/scoring-builders.ts";

const rules = inventedInstrument({
  bands: { 1: ["1", "1.5"], 2: ["1.5", "2.5"], 3: ["2.5", "3.5"], 4: ["3.5", "4"], 5: ["4", "5"] },
  groups: [
    {
      id: "G",
      indicators: {
        level: { weight: "2" },
        items: { weight: "1", rule: { kind: "items" } },
        outside: {
          weight: "1",
          rule: {
            kind: "external-index",
            index: "Indeks luar",
            breaks: [
              { at: "0", value: "1" },
              { at: "40", value: "2" },
              { at: "100", value: "5" },
            ],
          },
        },
      },
    },
  ],
});

describe("the next step of each question", () => {
  it.each([
    { question: "level", value: "2", to: "3", gain: "1/2", why: "the next whole level, 2/4 of the weight" },
    { question: "level", value: "7/2", to: "4", gain: "1/4", why: "from a mean to the next whole level" },
    {
      question: "items",
      value: "1.75",
      to: "5/2",
      gain: "3/16",
      why: "the upper end of the band being filled",
    },
    {
      question: "items",
      value: "2.5",
      to: "7/2",
      gain: "1/4",
      why: "a full band: the upper end of the next",
    },
    { question: "items", value: "3.5", to: "4", gain: "1/8", why: "a narrow band is a small step" },
    { question: "outside", value: "1.5", to: "2", gain: "1/8", why: "the value at the next break" },
    { question: "outside", value: "2", to: "5", gain: "3/4", why: "the value at the next break" },
  ])("$question from $value goes to $to and adds $gain: $why", ({ question, value, to, gain }) => {
    const step = singleSteps(rules, valuesOf({ [question]: value })).find((one) => one.question === question);

    expect(step?.to.toFraction()).toBe(to);
    expect(step?.gain.toFraction()).toBe(gain);
    expect(step).toMatchObject({ fromUnanswered: false, stepCount: 1, outsideIndex: question === "outside" });
  });

  it("counts an unanswered question from the scale's lowest value and says so", () => {
    const [step] = singleSteps(rules, valuesOf({}), questionIds("level"));

    expect(step).toMatchObject({ question: "level", fromUnanswered: true });
    expect([step?.from.toFraction(), step?.to.toFraction()]).toEqual(["1", "2"]);
  });

  it("has nothing to offer at the top", () => {
    expect(singleSteps(rules, valuesOf({ level: 5, items: 5, outside: 5 }))).toEqual([]);
  });

  it("counts gains within the part that is in scope", () => {
    const [step] = singleSteps(rules, valuesOf({ level: 1 }), questionIds("level"));

    expect(step?.gain.toFraction()).toBe("1");
  });
});

describe("the order of steps", () => {
  it("puts the largest gain first, then the order of the instrument", () => {
    const steps = singleSteps(rules, valuesOf({ level: 4, items: 1, outside: 1 }));

    expect(steps.map((step) => `${step.question} ${step.gain.toFraction()}`)).toEqual([
      "level 1/2",
      "outside 1/4",
      "items 1/8",
    ]);
  });

  it("puts what lacks the fewest criteria first where gains are equal", () => {
    const equal = inventedInstrument({ groups: [{ id: "G", indicators: { "1": {}, "2": {}, "3": {} } }] });
    const missing = new Map([
      [QuestionId.parse("2"), 1],
      [QuestionId.parse("3"), 2],
    ]);

    const steps = singleSteps(equal, valuesOf({ "1": 2, "2": 3, "3": 1 }), undefined, missing);

    expect(steps.map((step) => step.question)).toEqual(["2", "3", "1"]);
  });

  it("finds the heaviest indicators of spbe-2020 first: those of weight 3", () => {
    const steps = singleSteps(instrument("spbe-2020"), valuesOf({}));

    expect(steps).toHaveLength(47);
    expect(steps.slice(0, 6).map((step) => step.question)).toEqual(["42", "43", "44", "45", "46", "47"]);
    expect(steps[0]?.gain.toFraction()).toBe("3/100");
  });
});
