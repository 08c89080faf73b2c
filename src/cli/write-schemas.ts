import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { questionnaireJsonSchema } from "#core/questionnaire/questionnaire-json-schema.ts";

const file = fileURLToPath(new URL("../../questionnaires/schema.json", import.meta.url));

await writeFile(file, `${JSON.stringify(questionnaireJsonSchema(), null, 2)}\n`);
process.stdout.write(`${file}\n`);
