import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  assessmentFileJsonSchema,
  backupJsonSchema,
  manifestJsonSchema,
} from "#core/exchange/package-json-schemas.ts";

it.each([
  ["assessment", assessmentFileJsonSchema()],
  ["backup", backupJsonSchema()],
  ["manifest", manifestJsonSchema()],
])("is the schema of %s.json that is published in the documents (if not: npm run schema)", (name, schema) => {
  const published: unknown = JSON.parse(readFileSync(`docs/schemas/${name}.schema.json`, "utf8"));

  expect(published).toEqual(schema);
});
