import { expect, it } from "vitest";
import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import { openDexieBackupStore } from "#adapters/dexie/dexie-backup-store.ts";
import { openDexieImportStore } from "#adapters/dexie/import-store.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { RestoredAssessment } from "#core/exchange/backup-store.ts";
import { assessmentOf, summaryOf } from "#test/support/assessment-builders.ts";
import { sampleJournal } from "#test/support/backup-samples.ts";
import { added, loaded, shelved } from "#test/support/stored-assessments.ts";

function open() {
  const database = openDatabase(crypto.randomUUID());
  return {
    shelf: openDexieAssessmentStore(database),
    backups: openDexieBackupStore(database),
    imports: openDexieImportStore(database),
  };
}

function restored(id: string, removedAt: string | null = null): RestoredAssessment {
  const assessment = { ...assessmentOf(), id: AssessmentId.parse(id) };
  return {
    assessment,
    summary: summaryOf(assessment),
    changes: [],
    superseded: [],
    removedAt,
    lastBackupAt: "2026-11-20T03:00:00.000Z",
  };
}

const here = { ...assessmentOf(), id: AssessmentId.parse("sudah-ada-di-sini") };

it("puts a backup beside what is there, with its bin and as backed up", async () => {
  const { shelf, backups } = open();
  await added(shelf, here);
  const openedFrom = { fileName: "matang.matang-cadangan.zip", at: "2026-11-24T05:00:00.000Z" };

  const result = await backups.restore(
    [{ ...restored("pulih-0001"), openedFrom }, restored("pulih-0002", "2026-11-19T03:00:00.000Z")],
    "beside",
  );

  expect(result.ok).toBe(true);
  const found = await shelved(shelf);
  expect(new Set(found.map(({ summary }) => summary.id))).toEqual(
    new Set(["sudah-ada-di-sini", "pulih-0001", "pulih-0002"]),
  );
  expect(found.find(({ summary }) => summary.id === "pulih-0002")).toMatchObject({
    removedAt: "2026-11-19T03:00:00.000Z",
    lastBackupAt: "2026-11-20T03:00:00.000Z",
    changesSinceBackup: 0,
  });
  expect(found.find(({ summary }) => summary.id === "pulih-0001")?.openedFrom).toEqual(openedFrom);
  expect(await loaded(shelf, AssessmentId.parse("pulih-0001"))).toEqual(restored("pulih-0001").assessment);
});

it("puts a backup in the place of what is there, under the ids it had", async () => {
  const { shelf, backups } = open();
  await added(shelf, here);

  await backups.restore([restored(here.id), restored("pulih-0001")], "instead");

  expect((await shelved(shelf)).map(({ summary }) => summary.id).sort()).toEqual(["pulih-0001", here.id]);
});

it("changes nothing at all when one of the assessments cannot be put there", async () => {
  const { shelf, backups } = open();
  const before = await added(shelf, here);

  const twice = [restored("pulih-0001"), restored("pulih-0001")];
  await expect(backups.restore(twice, "instead")).rejects.toThrow();

  expect((await shelved(shelf)).map(({ summary }) => summary.id)).toEqual([here.id]);
  expect(await loaded(shelf, here.id)).toEqual(before);
});

it("puts back what was exchanged with others, and takes away what was noted of that before", async () => {
  const { shelf, backups, imports } = open();
  await added(shelf, here);
  await imports.noteSent({ assessment: here.id, at: "2026-11-01T03:00:00.000Z", files: [] });
  const journal = sampleJournal();
  const came = { ...restored("pulih-0001"), journal };
  const { id } = came.assessment;

  await backups.restore([came], "instead");

  expect(await imports.imports(id)).toEqual(journal.imports.map((one) => ({ ...one, assessment: id })));
  expect(await imports.handedOut(id)).toEqual(journal.handedOut.map((task) => ({ assessment: id, task })));
  expect(await imports.sendings(id)).toEqual(journal.sendings.map((one) => ({ ...one, assessment: id })));
  expect(await imports.sendings(here.id)).toEqual([]);
});
