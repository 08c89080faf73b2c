import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import {
  assessmentFileJsonSchema,
  backupJsonSchema,
  journalJsonSchema,
  manifestJsonSchema,
  programmeJsonSchema,
  recordsJsonSchema,
  signatureJsonSchema,
} from "#core/exchange/package-json-schemas.ts";
import { questionnaireJsonSchema } from "#core/questionnaire/questionnaire-json-schema.ts";

const schemaByFile = {
  "questionnaires/schema.json": questionnaireJsonSchema(),
  "docs/schemas/assessment.schema.json": assessmentFileJsonSchema(),
  "docs/schemas/backup.schema.json": backupJsonSchema(),
  "docs/schemas/journal.schema.json": journalJsonSchema(),
  "docs/schemas/manifest.schema.json": manifestJsonSchema(),
  "docs/schemas/programme.schema.json": programmeJsonSchema(),
  "docs/schemas/records.schema.json": recordsJsonSchema(),
  "docs/schemas/signature.schema.json": signatureJsonSchema(),
};

for (const [path, schema] of Object.entries(schemaByFile)) {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
  process.stdout.write(`${file}\n`);
}
