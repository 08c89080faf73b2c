import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { questionnaireJsonSchema } from "#core/questionnaire/questionnaire-json-schema.ts";

it("is the schema that is published beside the instruments (if not: npm run schema)", () => {
  const published: unknown = JSON.parse(readFileSync("questionnaires/schema.json", "utf8"));

  expect(published).toEqual(questionnaireJsonSchema());
});
