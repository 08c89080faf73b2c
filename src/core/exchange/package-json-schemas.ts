import * as z from "zod/mini";
import { Programme } from "#core/programme/programme.ts";
import { recordBodies } from "#core/records/record-kinds.ts";
import { BackupManifest } from "./backup-format.ts";
import { JournalFile } from "./backup-journal.ts";
import { AssessmentFile, Manifest } from "./package-format.ts";
import { SignatureFile } from "./package-signature.ts";

/** What docs/file-format.md says in words about the two JSON texts of a package; opening one checks more than this can say. */
export function assessmentFileJsonSchema(): object {
  return jsonSchema("Matang package: assessment.json", AssessmentFile);
}

export function manifestJsonSchema(): object {
  return jsonSchema("Matang package: manifest.json", Manifest);
}

export function signatureJsonSchema(): object {
  const source = "src/core/exchange/package-signature.ts";
  return jsonSchema("Matang package: signature.json", SignatureFile, source);
}

export function journalJsonSchema(): object {
  const source = "src/core/exchange/backup-journal.ts";
  return jsonSchema("Matang backup: journals/<id>.json", JournalFile, source);
}

export function backupJsonSchema(): object {
  return jsonSchema("Matang backup: backup.json", BackupManifest);
}

/** The body of a record of the kind "programme", beside the schema of the package that it lies in. */
export function programmeJsonSchema(): object {
  return jsonSchema("Matang record: programme", Programme, "src/core/programme/programme.ts");
}

/** The bodies of records of every kind, each as a definition under its name. */
export function recordsJsonSchema(): object {
  const bodies = [...recordBodies()].map(([kind, body]) => [kind, jsonSchemaOf(body)]);
  return {
    title: "Matang records: what their bodies hold, by kind",
    description: "Generated from src/core/records/record-kinds.ts by `npm run schema`; do not edit.",
    $defs: Object.fromEntries(bodies),
  };
}

function jsonSchema(
  title: string,
  schema: z.core.$ZodType,
  source = "src/core/exchange/package-format.ts",
): object {
  return {
    title,
    description: `Generated from ${source} by \`npm run schema\`; do not edit.`,
    ...jsonSchemaOf(schema),
  };
}

function jsonSchemaOf(schema: z.core.$ZodType): object {
  return z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema: part }) => void delete part.readOnly,
  });
}
