import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { UnfinishedImportRow } from "./import-rows.ts";
import type { TableName, Tables } from "./tables.ts";

const TABLES: readonly TableName[] = [
  "assessments",
  "evidence",
  "changes",
  "files",
  "fileBytes",
  "fileFacts",
  "imports",
  "unfinishedImports",
  "handedOut",
  "sendings",
];

/** In one transaction: what unfinished imports left behind and nothing needs, and notes of assessments that are gone. */
export function sweepImports(tables: Tables): PromiseLike<number> {
  return tables.inOneTransaction("readwrite", TABLES, async () => {
    const [unfinished, assessments] = await Promise.all([
      tables.unfinishedImports.toArray(),
      tables.assessments.toCollection().primaryKeys(),
    ]);
    const begun = unfinished.flatMap((row) => UnfinishedImportRow.safeParse(row).data?.files ?? []);
    const orphans = await withoutNeeded(tables, [...new Set(begun)]);
    await Promise.all([
      tables.files.bulkDelete(orphans),
      tables.fileBytes.bulkDelete(orphans),
      tables.fileFacts.bulkDelete(orphans),
      tables.unfinishedImports.clear(),
      deleteOthers(tables.imports, assessments),
      deleteOthers(tables.handedOut, assessments),
      deleteOthers(tables.sendings, assessments),
    ]);
    return orphans.length;
  });
}

async function withoutNeeded(tables: Tables, files: readonly Sha256[]): Promise<Sha256[]> {
  const uses = await Promise.all(
    files.map(async (sha256) => {
      const [evidence, changes] = await Promise.all([
        tables.evidence.where("files").equals(sha256).count(),
        tables.changes.where("files").equals(sha256).count(),
      ]);
      return evidence + changes;
    }),
  );
  return files.filter((_, place) => uses[place] === 0);
}

async function deleteOthers(
  table: Tables["imports"] | Tables["handedOut"] | Tables["sendings"],
  assessments: readonly string[],
) {
  const keys = await table.toCollection().primaryKeys();
  await table.bulkDelete(keys.filter(([assessment]) => !assessments.includes(assessment)));
}
