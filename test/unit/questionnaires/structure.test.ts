import { describe, expect, it } from "vitest";
import { loadQuestionnaire } from "#adapters/questionnaire-files/node-questionnaires.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { criteriaOf, questionsOf } from "#core/questionnaire/questions.ts";
import { Fraction } from "#core/shared/exact.ts";
import {
  floorsOf,
  numbersByWeight,
  numbersWhere,
  numbersWithLevels,
  partsOf,
  range,
  weightByGroup,
} from "#test/support/instrument-facts.ts";

const spbe2020 = await shipped("spbe-2020");
const spbe2018 = await shipped("spbe-2018");
const pemdi2026 = await shipped("pemdi-2026");

describe.each([
  ["spbe-2020", spbe2020, 47, 47],
  ["spbe-2018", spbe2018, 35, 37],
  ["pemdi-2026", pemdi2026, 20, 20],
] as const)("%s", (id, questionnaire, indicators, questions) => {
  it(`opens without a problem under its own name, with ${indicators} indicators and ${questions} questions`, () => {
    expect(questionnaire.id).toBe(id);
    expect(indicatorsOf(questionnaire)).toHaveLength(indicators);
    expect(questionsOf(questionnaire)).toHaveLength(questions);
  });

  it("numbers its indicators from 1 without a gap", () => {
    const numbers = indicatorsOf(questionnaire).map((indicator) => indicator.number);

    expect(numbers).toEqual(Array.from({ length: indicators }, (_, index) => String(index + 1)));
  });

  it("weighs exactly 100 in all", () => {
    const total = questionsOf(questionnaire).reduce(
      (sum, question) => sum.add(question.weight),
      new Fraction(0),
    );

    expect(total.toFraction()).toBe("100");
  });

  it("numbers the criteria of every level from 1", () => {
    for (const indicator of indicatorsOf(questionnaire)) {
      const expected = indicator.levels.flatMap((level) =>
        level.criteria.map((_, index) => `${level.level}.${index + 1}`),
      );
      expect(criteriaOf(indicator).map((criterion) => criterion.id)).toEqual(expected);
    }
  });

  it("says what a floor level means instead of asking for a tick", () => {
    const floors = indicatorsOf(questionnaire).flatMap((indicator) =>
      indicator.levels.filter((level) => level.floor),
    );

    expect(floors.filter((level) => level.statement === null || level.criteria.length > 0)).toEqual([]);
  });

  it("hints at evidence for every indicator and cites at least one rule", () => {
    const bare = indicatorsOf(questionnaire).filter(
      (indicator) => indicator.evidence.length === 0 || indicator.references.length === 0,
    );

    expect(bare).toEqual([]);
  });
});

describe("spbe-2020", () => {
  it("has the domains and aspects of the regulation with their weights", () => {
    expect(weightByGroup(spbe2020)).toEqual({
      D1: "13",
      A1: "13",
      D2: "25",
      A2: "10",
      A3: "10",
      A4: "5",
      D3: "16.5",
      A5: "12",
      A6: "4.5",
      D4: "45.5",
      A7: "27.5",
      A8: "18",
    });
  });

  it("weighs its indicators as the regulation does", () => {
    expect(numbersByWeight(spbe2020)).toEqual({
      "1.3": range(1, 10),
      "2.5": range(11, 20),
      "1.5": range(21, 31),
      "2.75": range(32, 41),
      "3": range(42, 47),
    });
  });

  it("asks for levels 1 to 5 everywhere, of a process up to 31 and of a service from 32", () => {
    expect(numbersWithLevels(spbe2020, [1, 2, 3, 4, 5])).toEqual(range(1, 47));
    expect(numbersWhere(spbe2020, (indicator) => indicator.capability === "process")).toEqual(range(1, 31));
    expect(numbersWhere(spbe2020, (indicator) => indicator.capability === "function")).toEqual(range(32, 47));
  });

  it("reaches level 1 of a process always and of a service only by its criterion", () => {
    expect(floorsOf(spbe2020)).toEqual(range(1, 31).map((number) => `${number}: 1`));
  });

  it("is content with one of several criteria only at level 2 of a service", () => {
    expect(partsOf(spbe2020)).toEqual(range(32, 47).map((number) => `${number}: 1 of 2 at 2`));
  });

  it("leaves the choice of the service to the agency only in 45, 46 and 47", () => {
    expect(numbersWhere(spbe2020, (indicator) => indicator.namesService)).toEqual(range(45, 47));
  });

  it("was in force from 2021 to 2025", () => {
    expect(spbe2020.years).toEqual({ from: 2021, to: 2025 });
  });
});

describe("spbe-2018", () => {
  it("has the domains and aspects of its time with their weights", () => {
    expect(weightByGroup(spbe2018)).toEqual({
      D1: "17",
      A1: "7",
      A2: "10",
      D2: "28",
      A3: "8",
      A4: "8",
      A5: "12",
      D3: "55",
      A6: "35",
      A7: "20",
    });
  });

  it("weighs its indicators as the published results demand", () => {
    expect(numbersByWeight(spbe2018)).toEqual({
      "1": range(1, 17),
      "4": range(18, 24),
      "5": range(25, 31),
      "10/3": range(32, 34),
      "10": ["35"],
    });
  });

  it("asks 35 once for each of three services, each weighing as much as 32, 33 and 34", () => {
    const last = questionsOf(spbe2018).slice(-6);

    expect(last.map((question) => question.id)).toEqual(["32", "33", "34", "35", "35-2", "35-3"]);
    expect(new Set(last.map((question) => question.weight.toFraction()))).toEqual(new Set(["10/3"]));
  });

  it("knows a level 0 everywhere, and that it is always reached", () => {
    expect(numbersWithLevels(spbe2018, [0, 1, 2, 3, 4, 5])).toEqual(range(1, 35));
    expect(floorsOf(spbe2018)).toEqual(range(1, 35).map((number) => `${number}: 0`));
  });

  it("is never content with a part of the criteria", () => {
    expect(partsOf(spbe2018)).toEqual([]);
  });
});

describe("pemdi-2026", () => {
  it("has seven aspects and no layer above them", () => {
    expect(pemdi2026.groupTerms).toEqual(["Aspek"]);
    expect(weightByGroup(pemdi2026)).toEqual({
      A1: "10",
      A2: "10",
      A3: "15",
      A4: "15",
      A5: "10",
      A6: "15",
      A7: "25",
    });
  });

  it("weighs its indicators as its sources agree", () => {
    expect(indicatorsOf(pemdi2026).map((indicator) => Number(indicator.weight))).toEqual([
      5, 5, 5, 5, 5, 3, 3, 4, 4, 4, 3, 4, 5, 5, 4, 4, 4, 3, 10, 15,
    ]);
  });

  it("covers the scale from 1 to 5 with unequal bands", () => {
    expect(
      pemdi2026.capabilities[0]?.levels.map((level) => [level.name, level.band?.from, level.band?.to]),
    ).toEqual([
      ["Merintis", "1", "1.5"],
      ["Membangun", "1.5", "2.5"],
      ["Berkembang", "2.5", "3.5"],
      ["Melembaga", "3.5", "4"],
      ["Unggul", "4", "5"],
    ]);
  });

  it("reads 5, 6, 7 and 18 from an outside index, onto the ends of the bands", () => {
    const breaksByNumber = Object.fromEntries(
      indicatorsOf(pemdi2026).flatMap(({ number, valueRule }) =>
        valueRule.kind === "external-index"
          ? [[number, valueRule.breaks.map((point) => `${point.at}→${point.value}`).join(" ")]]
          : [],
      ),
    );

    expect(breaksByNumber).toEqual({
      "5": "0→1 12.5→1.5 37.5→2.5 62.5→3.5 75→4 100→5",
      "6": "1→1 1.5→1.5 2.5→2.5 3.5→3.5 4→4 5→5",
      "7": "1→1 1.8→1.5 2.6→2.5 3.5→3.5 4.2→4 5→5",
      "18": "0→1 12.5→1.5 37.5→2.5 62.5→3.5 75→4 100→5",
    });
  });

  it("counts evidence items in the others, as many on each level as the source gives", () => {
    const countsByNumber = Object.fromEntries(
      indicatorsOf(pemdi2026)
        .filter((indicator) => indicator.valueRule.kind === "items")
        .map((indicator) => [
          indicator.number,
          indicator.levels.map((level) => level.criteria.length).join(" "),
        ]),
    );

    expect(countsByNumber).toEqual({
      "1": "1 4 4 2 3",
      "2": "2 1 1 1 1",
      "3": "5 5 5 4 6",
      "4": "3 2 2 2 2",
      "8": "7 7 7 7 7",
      "9": "2 1 1 1 1", // level 3: not known, one in its place
      "10": "1 2 1 1 1",
      "11": "1 1 1 1 2",
      "12": "2 3 1 1 1",
      "13": "3 3 4 1 1",
      "14": "4 2 2 1 2",
      "15": "2 3 2 3 2",
      "16": "3 2 1 2 2",
      "17": "2 2 4 3 2",
      "19": "2 1 1 3 2",
      "20": "4 3 6 5 5",
    });
  });

  it("warns that it was not checked against the official text", () => {
    expect(pemdi2026.disclaimer).toBe("Disusun dari sumber sekunder, belum dicocokkan dengan naskah resmi.");
  });

  it("is in force from 2026 without an end", () => {
    expect(pemdi2026.years).toEqual({ from: 2026, to: null });
  });
});

it.each([
  [spbe2020, ["Memuaskan 4.2", "Sangat Baik 3.5", "Baik 2.6", "Cukup 1.8", "Kurang 0"]],
  [spbe2018, ["Memuaskan 4.2", "Sangat Baik 3.5", "Baik 2.6", "Cukup 1.8", "Kurang 0"]],
  [pemdi2026, ["Memuaskan 4", "Sangat Baik 3.5", "Baik 2.5", "Cukup 1.5", "Kurang 1"]],
])("$id names its predicates from the unrounded index", (questionnaire, predicates) => {
  expect(questionnaire.predicates.map((predicate) => `${predicate.name} ${predicate.min}`)).toEqual(
    predicates,
  );
  expect(questionnaire.predicateBasis).toBe("exact");
});

async function shipped(id: string): Promise<Questionnaire> {
  const loaded = await loadQuestionnaire(id, null);
  if (!loaded.ok) {
    throw new Error(JSON.stringify(loaded.error));
  }
  return loaded.value;
}
