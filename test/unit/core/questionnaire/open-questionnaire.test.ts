import { describe, expect, it } from "vitest";
import { openQuestionnaire } from "#core/questionnaire/open-questionnaire.ts";
import {
  changed,
  criterion,
  nested,
  outside,
  set,
  withBands,
  withIndicator,
  withLevel,
  withLevelSix,
} from "#test/support/changed-questionnaire.ts";
import { inventedInstrumentJson } from "#test/support/invented-instrument.ts";
import { groupJson, indicatorJson, questionnaireJson } from "#test/support/questionnaire-of.ts";

describe("a good instrument", () => {
  it("opens as it was written", () => {
    const opened = openQuestionnaire(questionnaireJson());

    expect(opened).toEqual({ ok: true, value: questionnaireJson() });
  });

  it("may have any depth, scale and way of weighing", () => {
    expect(openQuestionnaire(inventedInstrumentJson)).toMatchObject({ ok: true });
  });
});

describe("something that does not have the form of an instrument", () => {
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["text", "spbe-2020"],
    ["a list", []],
    ["an empty object", {}],
    ["another format", { ...questionnaireJson(), format: "lain" }],
    ["a newer format version", { ...questionnaireJson(), formatVersion: 2 }],
    ["no groups", { ...questionnaireJson(), groups: [] }],
    ["a weight that is no exact number", withIndicator({ weight: "1,5" })],
    ["a weight as a number", { ...questionnaireJson(), groups: [{ ...groupJson("A1", 1, []), weight: 1 }] }],
    ["a weight below zero", withIndicator({ weight: "-1" })],
    ["a weight divided by zero", withIndicator({ weight: "1/0" })],
    ["an empty text", withIndicator({ explanation: "" })],
    ["an indicator without levels", withIndicator({ levels: [] })],
    ["an unknown value rule", withIndicator({ valueRule: { kind: "average" } })],
    ["an outside index with a single break", withIndicator({ valueRule: outside([["0", "1"]]) })],
    ["a question named like a key every object has", withIndicator({ number: "constructor" })],
    ["a question named __proto__", withIndicator({ number: "__proto__" })],
    ["a group named like a key every object has", changed((json) => set(json.groups[0], { id: "toString" }))],
    ["an instrument named like a key every object has", { ...questionnaireJson(), id: "constructor" }],
    ["an id with capitals and spaces", { ...questionnaireJson(), id: "SPBE 2020" }],
  ])("is refused: %s", (_what, input) => {
    const opened = openQuestionnaire(input);

    expect(opened).toMatchObject({ ok: false, error: { kind: "not-a-questionnaire" } });
    expect(!opened.ok && opened.error.problems).toHaveLength(1);
  });

  it("is told where the fault lies", () => {
    const opened = openQuestionnaire(withIndicator({ weight: "1,5" }));

    expect(!opened.ok && opened.error.problems[0]).toContain("groups[0].indicators[0].weight");
  });

  it("cannot change what every object is by carrying a __proto__ key", () => {
    const text = JSON.stringify(questionnaireJson()).replace("{", '{"__proto__":{"polluted":true},');

    const opened = openQuestionnaire(JSON.parse(text));

    expect(opened).toMatchObject({ ok: true });
    expect(opened.ok && "polluted" in opened.value).toBe(false);
    expect("polluted" in {}).toBe(false);
  });
});

describe("something that has the form but contradicts itself", () => {
  it.each<[problem: string, input: unknown]>([
    ["the years end before they begin", { ...questionnaireJson(), years: { from: 2020, to: 2019 } }],
    ["the ends of the scale do not rise", { ...questionnaireJson(), scale: { min: "5", max: "5" } }],
    ["capability umum stands twice", changed((json) => json.capabilities.push(...json.capabilities))],
    ["capability umum: levels do not rise", changed((json) => json.capabilities[0]?.levels.reverse())],
    [
      "capability umum: bands do not rise",
      withBands([
        ["1", "2"],
        ["1.5", "3"],
        ["3", "4"],
        ["4", "4.5"],
        ["4.5", "5"],
      ]),
    ],
    [
      "capability umum: band end 6 is outside the scale",
      withBands([
        ["1", "2"],
        ["2", "3"],
        ["3", "4"],
        ["4", "5"],
        ["5", "6"],
      ]),
    ],
    [
      "predicate Tinggi stands twice",
      changed((json) => json.predicates.unshift({ name: "Tinggi", min: "4" })),
    ],
    [
      "predicates, read from the last to the first, do not rise",
      changed((json) => json.predicates.reverse()),
    ],
    ["the lowest predicate starts above the scale", changed((json) => json.predicates.pop())],
    [
      "group A1 stands twice",
      changed((json) => json.groups.push(groupJson("A1", 1, [indicatorJson("9", 1)]))),
    ],
    [
      "indicator 1 stands twice",
      changed((json) => json.groups.push(groupJson("A2", 1, [indicatorJson("1", 1)]))),
    ],
    ["question 2 stands twice", withIndicator({ services: ["2", "1-2"] })],
    ["the groups are 2 deep, but groupTerms names 1", changed((json) => json.groups.push(nested()))],
    ["group A9 is empty", changed((json) => json.groups.push(groupJson("A9", 1, [])))],
    [
      "group A9 holds both groups and indicators",
      changed((json) => json.groups.push({ ...nested(), indicators: [indicatorJson("8", 0)] })),
    ],
    ["group A1: weight 5, its members add up to 2", changed((json) => set(json.groups[0], { weight: "5" }))],
    ["group A1: weight 2, its members add up to 7/3", withIndicator({ weight: "4/3" })],
    [
      "group A2: no member has weight",
      changed((json) => json.groups.push(groupJson("A2", 0, [indicatorJson("9", 0)]))),
    ],
    ["the instrument: no member has weight", changed((json) => set(json.groups[0], { weight: "0" }))],
    ['indicator 1: unknown capability "lain"', withIndicator({ capability: "lain" })],
    ['indicator 1: unknown capability "constructor"', withIndicator({ capability: "constructor" })],
    ["indicator 1: levels do not rise", withIndicator({ levels: indicatorJson("1", 1).levels.reverse() })],
    ["indicator 1: level 5 has no name", changed((json) => json.capabilities[0]?.levels.pop())],
    ["indicator 1: level 6 is outside the scale", withLevelSix()],
    [
      "indicator 1: criterion 2.1 stands twice",
      withLevel(2, { criteria: [criterion("2.1"), criterion("2.1")] }),
    ],
    [
      "indicator 1: level 2: criterion 3.2 is numbered for another level",
      withLevel(2, { criteria: [criterion("3.2")] }),
    ],
    ["indicator 1: level 2 wants more criteria than it has", withLevel(2, { atLeast: 2 })],
    ["indicator 1: level 2 has no criteria and is no floor", withLevel(2, { criteria: [] })],
    [
      "indicator 1: evidence from the unknown level 6",
      withIndicator({ evidence: [{ fromLevel: 6, text: "Dokumen." }] }),
    ],
    [
      "indicator 1: technical note on the unknown level 0",
      withIndicator({ technicalNotes: [{ level: 0, source: "Catatan", text: "Catatan." }] }),
    ],
    [
      "indicator 1: counting items needs a band for every level",
      withIndicator({ valueRule: { kind: "items" } }),
    ],
    [
      "indicator 1: breaks do not rise",
      withIndicator({
        valueRule: outside([
          ["0", "1"],
          ["50", "3"],
          ["40", "5"],
        ]),
      }),
    ],
    [
      "indicator 1: values of breaks do not rise",
      withIndicator({
        valueRule: outside([
          ["0", "1"],
          ["50", "3"],
          ["60", "3"],
        ]),
      }),
    ],
    [
      "indicator 1: value 0 is outside the scale",
      withIndicator({
        valueRule: outside([
          ["0", "0"],
          ["50", "3"],
        ]),
      }),
    ],
  ])("is refused: %s", (problem, input) => {
    const opened = openQuestionnaire(input);

    expect(opened).toMatchObject({ ok: false, error: { kind: "not-a-questionnaire" } });
    expect(!opened.ok && opened.error.problems).toContain(problem);
  });

  it("is told every fault at once", () => {
    const opened = openQuestionnaire({ ...withLevel(2, { atLeast: 2 }), years: { from: 2020, to: 2019 } });

    expect(!opened.ok && opened.error.problems).toEqual([
      "the years end before they begin",
      "indicator 1: level 2 wants more criteria than it has",
    ]);
  });
});

describe("what is allowed", () => {
  it.each<[string, unknown]>([
    [
      "groups whose weights do not add up, where weights are relative",
      { ...changed((json) => set(json.groups[0], { weight: "5" })), weighting: "relative" },
    ],
    [
      "levels with nothing to tick, where an outside index sets the value",
      withLevel(
        2,
        { criteria: [] },
        {
          valueRule: outside([
            ["0", "1"],
            ["9", "5"],
          ]),
        },
      ),
    ],
    [
      "bands that touch",
      withBands([
        ["1", "1.5"],
        ["1.5", "2.5"],
        ["2.5", "3.5"],
        ["3.5", "4"],
        ["4", "5"],
      ]),
    ],
    ["groups less deep than groupTerms names", { ...questionnaireJson(), groupTerms: ["Domain", "Aspek"] }],
    ["a single year", { ...questionnaireJson(), years: { from: 2020, to: 2020 } }],
  ])("opens: %s", (_what, input) => {
    expect(openQuestionnaire(input)).toMatchObject({ ok: true });
  });
});
