import { describe, expect, it } from "vitest";
import { loadQuestionnaire } from "#adapters/questionnaire-files/node-questionnaires.ts";
import { groupsIn } from "#core/questionnaire/groups.ts";
import { findQuestion, questionsOf } from "#core/questionnaire/questions.ts";
import { workedExamples } from "#test/support/worked-examples.ts";

it.each([
  ["spbe-2020", 5],
  ["spbe-2018", 1],
  ["pemdi-2026", 1],
])("%s carries its published results, %i of them", (id, count) => {
  expect(workedExamples(id)).toHaveLength(count);
});

describe.each(["spbe-2020", "spbe-2018", "pemdi-2026"])("the published results of %s", async (id) => {
  const loaded = await loadQuestionnaire(id, null);
  if (!loaded.ok) {
    throw new Error(JSON.stringify(loaded.error));
  }
  const questionnaire = loaded.value;
  const groupIds = groupsIn(questionnaire.groups).map((group) => group.id);

  it.each(workedExamples(id))("speak of questions and groups that exist: $name", (example) => {
    expect(example.instrument).toBe(id);
    if ("levels" in example) {
      expect(new Set(Object.keys(example.levels))).toEqual(
        new Set(questionsOf(questionnaire).map((one) => one.id)),
      );
      expect(groupIds).toEqual(expect.arrayContaining(Object.keys(example.groups)));
    } else if ("domainValues" in example) {
      expect(Object.keys(example.domainValues)).toEqual(questionnaire.groups.map((group) => group.id));
    } else {
      const rules = example.external.map(
        (one) => findQuestion(questionnaire, String(one.indicator))?.indicator.valueRule,
      );
      expect(rules.every((rule) => rule?.kind === "external-index")).toBe(true);
    }
  });
});
