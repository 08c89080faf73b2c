import { describe, expect, it } from "vitest";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { type MarkedText, searchQuestions } from "#core/questionnaire/search-questions.ts";
import { indicatorJson, openedQuestionnaire, questionnaireJson } from "#test/support/questionnaire-of.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const spbe = questionsOf(instrument("spbe-2020"));

describe("searchQuestions", () => {
  it("finds by a word of the name, whatever its case", () => {
    expect(foundIn(spbe, "JDIH")).toEqual(["44"]);
    expect(foundIn(spbe, "jdih")).toEqual(["44"]);
  });

  it("finds by a word inside another", () => {
    const found = foundIn(spbe, "aman informasi");

    expect(found).toContain("8");
    expect(found).toContain("22");
  });

  it("keeps the order of the instrument", () => {
    const found = foundIn(spbe, "pusat data").map(Number);

    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(found).toEqual(expect.arrayContaining([5, 16]));
  });

  it("asks for every word, in whichever text each of them stands", () => {
    const questions = questionsOf(questionnaireWith({ "1": "Kebijakan kearsipan", "2": "Kebijakan aset" }));

    expect(foundIn(questions, "kebijakan aset")).toEqual(["2"]);
    expect(foundIn(questions, "kearsipan kriteria")).toEqual(["1"]);
    expect(foundIn(questions, "kearsipan aset")).toEqual([]);
  });

  it("takes one or two letters only from the start of a word", () => {
    const questions = questionsOf(questionnaireWith({ "1": "Arsitektur TI", "2": "Prioritas" }));

    expect(foundIn(questions, "ti")).toEqual(["1"]);
  });

  it("goes straight to the indicator of that number", () => {
    expect(foundIn(spbe, " 22 ")).toEqual(["22"]);
  });

  it("finds every service of an indicator by its number, and one by its own", () => {
    const questions = questionsOf(instrument("spbe-2018"));

    expect(foundIn(questions, "35")).toEqual(["35", "35-2", "35-3"]);
    expect(foundIn(questions, "35-2")).toEqual(["35-2"]);
  });

  it("tells which criterion matches, at which level", () => {
    const [first] = searchQuestions(spbe, "disusun berdasarkan risiko");

    expect(first?.question.id).toBe("22");
    expect(first?.passage?.level).toBe(3);
    expect(shown(first?.passage?.text)).toContain("[disusun] [berdasarkan] [risiko] SPBE");
  });

  it("shows no passage where the name alone says it all", () => {
    const [first] = searchQuestions(spbe, "layanan kearsipan");

    expect(first?.passage).toBeNull();
    expect(shown(first?.name)).toBe("[Layanan] [Kearsipan] Dinamis");
  });

  it("shows where the words stand that the name lacks", () => {
    const [first] = searchQuestions(spbe, "informasi risiko spbe");

    expect(first?.question.id).toBe("22");
    expect(shown(first?.passage?.text)).toContain("[risiko] [SPBE]");
  });

  it("finds the indicators of an owner", () => {
    const [first] = searchQuestions(spbe, "perpustakaan");

    expect(first?.question.id).toBe("37");
    expect(first?.passage).toMatchObject({ level: null });
  });

  it("marks overlapping words once, and loses no letter", () => {
    const questions = questionsOf(questionnaireWith({ "1": "Keamanan" }));

    expect(shown(searchQuestions(questions, "keaman amanan")[0]?.name)).toBe("[Keamanan]");
  });

  it("does not mind accents, in the text or in the query", () => {
    const questions = questionsOf(questionnaireWith({ "1": "Évaluasi İstanbul", "2": "Aset" }));

    expect(shown(searchQuestions(questions, "evaluasi")[0]?.name)).toBe("[Évaluasi] İstanbul");
    expect(foundIn(questions, "asét")).toEqual(["2"]);
  });

  it.each(["", "   ", "…", "()"])("finds nothing for %j", (query) => {
    expect(searchQuestions(spbe, query)).toEqual([]);
  });

  it.each(["(", "a+", "\\", "[a-z"])("takes %j as text, not as a pattern", (query) => {
    expect(() => searchQuestions(spbe, query)).not.toThrow();
  });
});

function foundIn(questions: Parameters<typeof searchQuestions>[0], query: string): string[] {
  return searchQuestions(questions, query).map(({ question }) => question.id);
}

function shown(text: MarkedText | undefined): string | undefined {
  return text?.map((part) => (part.isMatch ? `[${part.text}]` : part.text)).join("");
}

function questionnaireWith(nameByNumber: Readonly<Record<string, string>>) {
  const json = questionnaireJson();
  const indicators = Object.entries(nameByNumber).map(([number, name]) => ({
    ...indicatorJson(number, 1),
    name,
    shortName: name,
  }));
  const weight = String(indicators.length);
  return openedQuestionnaire({
    ...json,
    groups: json.groups.map((group) => ({ ...group, weight, indicators })),
  });
}
