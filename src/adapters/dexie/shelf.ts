import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { AssessmentRow, ChangeRow, parseRow } from "./rows.ts";
import { ShelfRow } from "./shelf-row.ts";
import type { Tables } from "./tables.ts";

type Gone = { readonly kind: "assessment-gone" };

export function setRemoved(tables: Tables, id: AssessmentId, removedAt: string | null) {
  return updateRow(tables, id, async (row) => ({ ...row, removedAt }));
}

/** Changes later than the backup still count as not backed up. */
export function noteBackup(tables: Tables, id: AssessmentId, at: string) {
  return updateRow(tables, id, async (row) => ({
    ...row,
    lastBackupAt: at,
    sequenceAtBackup: row.sequence,
    changesSinceBackup: await countChangesAfter(tables, id, at),
  }));
}

async function updateRow(
  tables: Tables,
  id: AssessmentId,
  change: (row: AssessmentRow) => Promise<AssessmentRow>,
): Promise<Result<void, Gone>> {
  return tables.inOneTransaction("readwrite", ["assessments", "changes"], async () => {
    const stored = await tables.assessments.get(id);
    if (stored === undefined) {
      return fail({ kind: "assessment-gone" });
    }
    await tables.assessments.put(await change(parseRow(AssessmentRow, stored, "assessments")));
    return succeed(undefined);
  });
}

/** Reads from the latest change back to the first that is in the backup, and no further. */
async function countChangesAfter(tables: Tables, id: AssessmentId, at: string): Promise<number> {
  const isInBackup = (row: unknown) =>
    Date.parse(parseRow(ChangeRow, row, "changes").change.at) <= Date.parse(at);
  const later = await tables.changes.where({ assessment: id }).reverse().until(isInBackup).toArray();
  return later.length;
}

/** Takes away what lies in the bin, with everything that belongs to it; bytes of evidence are not its own. */
export async function eraseAssessment(tables: Tables, id: AssessmentId): Promise<void> {
  await tables.inOneTransaction(
    "readwrite",
    ["assessments", "answers", "evidence", "records", "changes"],
    async () => {
      const shelved = ShelfRow.safeParse(await tables.assessments.get(id));
      if (!shelved.success || shelved.data.removedAt === null) {
        return;
      }
      await Promise.all([
        tables.assessments.delete(id),
        tables.answers.where({ assessment: id }).delete(),
        tables.evidence.where({ assessment: id }).delete(),
        tables.records.where({ assessment: id }).delete(),
        tables.changes.where({ assessment: id }).delete(),
      ]);
    },
  );
}

/** Read from the indexes alone, so that a damaged row still keeps its file. */
export async function neededFiles(tables: Tables): Promise<ReadonlySet<Sha256>> {
  const keys = await tables.inOneTransaction("readonly", ["evidence", "changes"], () =>
    Promise.all([
      tables.evidence.orderBy("files").uniqueKeys(),
      tables.changes.orderBy("files").uniqueKeys(),
    ]),
  );
  return new Set(
    keys.flat().flatMap((key) => {
      const sha256 = Sha256.safeParse(key);
      return sha256.success ? [sha256.data] : [];
    }),
  );
}
