import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  assessmentFileJsonSchema,
  backupJsonSchema,
  manifestJsonSchema,
  programmeJsonSchema,
  recordsJsonSchema,
} from "#core/exchange/package-json-schemas.ts";

it.each([
  ["assessment", assessmentFileJsonSchema()],
  ["backup", backupJsonSchema()],
  ["manifest", manifestJsonSchema()],
  ["programme", programmeJsonSchema()],
  ["records", recordsJsonSchema()],
])("is the schema of %s that is published in the documents (if not: npm run schema)", (name, schema) => {
  const published: unknown = JSON.parse(readFileSync(`docs/schemas/${name}.schema.json`, "utf8"));

  expect(published).toEqual(schema);
});
