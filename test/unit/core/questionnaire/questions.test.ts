import { describe, expect, it } from "vitest";
import {
  capabilityOf,
  criteriaOf,
  explanationTemplateFor,
  findQuestion,
  namedLevel,
  questionsOf,
} from "#core/questionnaire/questions.ts";
import { Fraction } from "#core/shared/exact.ts";
import { inventedInstrument } from "#test/support/invented-instrument.ts";
import {
  indicatorJson,
  openedQuestionnaire,
  questionnaireJson,
  questionnaireOf,
} from "#test/support/questionnaire-of.ts";

describe("the questions of an instrument of uneven depth with relative weights", () => {
  const questionnaire = inventedInstrument();

  it("come in the order of the instrument, one for each service", () => {
    expect(questionsOf(questionnaire).map((question) => question.id)).toEqual([
      "1.1",
      "1.2",
      "2",
      "3-1",
      "3-2",
      "x4",
      "x5",
    ]);
  });

  it("weigh their part of each group on the way times that group's part of the whole", () => {
    const weightById = Object.fromEntries(
      questionsOf(questionnaire).map((question) => [question.id, question.weight.toFraction()]),
    );

    expect(weightById).toEqual({
      "1.1": "1/12", // 3/4 × 2/3 × 1/2 × 10/30
      "1.2": "1/6", // 3/4 × 2/3 × 1/2 × 20/30
      "2": "1/4", // 3/4 × 2/3 × 1/2
      "3-1": "1/8", // 3/4 × 1/3 in two services
      "3-2": "1/8",
      x4: "1/20", // 1/4 × 1/5
      x5: "1/5", // 1/4 × 4/5
    });
  });

  it("weigh exactly one whole together", () => {
    const total = questionsOf(questionnaire).reduce(
      (sum, question) => sum.add(question.weight),
      new Fraction(0),
    );

    expect(total.toFraction()).toBe("1");
  });

  it("know the groups they stand in, outermost first, however deep", () => {
    const pathOf = (id: string) => findQuestion(questionnaire, id)?.path.map((group) => group.id);

    expect(pathOf("1.1")).toEqual(["B1", "S1", "K1"]);
    expect(pathOf("3-2")).toEqual(["B1", "S2"]);
    expect(pathOf("x5")).toEqual(["B2"]);
  });

  it("know which service they ask about, or that they ask once", () => {
    const serviceOf = (id: string) => findQuestion(questionnaire, id)?.service;

    expect(serviceOf("3-1")).toBe(1);
    expect(serviceOf("3-2")).toBe(2);
    expect(serviceOf("2")).toBeNull();
  });

  it("take the explanation template of the innermost group that has one, else the instrument's", () => {
    const factsFor = (id: string) => {
      const question = findQuestion(questionnaire, id);
      return question && explanationTemplateFor(questionnaire, question).facts;
    };

    expect(factsFor("1.1")).toBe("[nama aturan], pasal [pasal].");
    expect(factsFor("x4")).toBe("[nama dokumen], halaman [halaman].");
  });
});

describe("absolute weights", () => {
  it("are taken as written, a repeated indicator's in equal parts", () => {
    const json = questionnaireJson({ "1": 3 });
    json.groups[0]?.indicators.push({ ...indicatorJson("2", 10), services: ["2", "2-2", "2-3"] });
    const questions = questionsOf(
      openedQuestionnaire({ ...json, groups: [{ ...json.groups[0], weight: "13" }] }),
    );

    expect(questions.map((question) => [question.id, question.weight.toFraction()])).toEqual([
      ["1", "3"],
      ["2", "10/3"],
      ["2-2", "10/3"],
      ["2-3", "10/3"],
    ]);
  });
});

describe("looking things up", () => {
  it("gives the same list for the same questionnaire every time", () => {
    const questionnaire = questionnaireOf();

    expect(questionsOf(questionnaire)).toBe(questionsOf(questionnaire));
  });

  it("finds no question by an id that is not there, not even by a key that every object has", () => {
    const questionnaire = questionnaireOf({ "1": 1 });

    expect(findQuestion(questionnaire, "2")).toBeNull();
    expect(findQuestion(questionnaire, "constructor")).toBeNull();
    expect(findQuestion(questionnaire, "__proto__")).toBeNull();
  });

  it("lists the criteria of an indicator from the lowest level up", () => {
    const question = findQuestion(inventedInstrument(), "1.1");

    expect(question && criteriaOf(question.indicator).map((criterion) => criterion.id)).toEqual([
      "1.1",
      "2.1",
      "2.2",
      "3.1",
    ]);
  });

  it("names a level by the indicator's capability, and says when it has no name", () => {
    const questionnaire = inventedInstrument();
    const indicator = findQuestion(questionnaire, "x4")?.indicator;

    expect(indicator && capabilityOf(questionnaire, indicator).name).toBe("Kapabilitas umum");
    expect(indicator && namedLevel(questionnaire, indicator, 3)?.name).toBe("Mapan");
    expect(indicator && namedLevel(questionnaire, indicator, 4)).toBeNull();
  });
});
