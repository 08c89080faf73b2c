import * as z from "zod/mini";
import { BackupManifest } from "./backup-format.ts";
import { AssessmentFile, Manifest } from "./package-format.ts";

/** What docs/file-format.md says in words about the two JSON texts of a package; opening one checks more than this can say. */
export function assessmentFileJsonSchema(): object {
  return jsonSchema("Matang package: assessment.json", AssessmentFile);
}

export function manifestJsonSchema(): object {
  return jsonSchema("Matang package: manifest.json", Manifest);
}

export function backupJsonSchema(): object {
  return jsonSchema("Matang backup: backup.json", BackupManifest);
}

function jsonSchema(title: string, schema: z.core.$ZodType): object {
  return {
    title,
    description: "Generated from src/core/exchange/package-format.ts by `npm run schema`; do not edit.",
    ...z.toJSONSchema(schema, { io: "input", override: ({ jsonSchema: part }) => void delete part.readOnly }),
  };
}
