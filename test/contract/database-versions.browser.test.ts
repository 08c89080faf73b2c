import { Dexie } from "dexie";
import { describe, expect, it } from "vitest";
import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import { declareVersions } from "#adapters/dexie/tables.ts";
import { answerTo } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { inverseOf } from "#core/assessment/change.ts";
import { assessmentOf, questionId, sha256Of, writes } from "#test/support/assessment-builders.ts";
import { openRaw, rawRows, rawShape, writeRawDatabase } from "#test/support/raw-database.ts";
import { added, loaded, save, shelved } from "#test/support/stored-assessments.ts";
import versionOne from "./database-version-1.json" with { type: "json" };

const STORED = AssessmentId.parse("penilaian-versi-1");

/** What a later app might do: mark every answer, and drop a table. */
async function openNextVersion(name: string): Promise<Dexie> {
  const next = new Dexie(name);
  declareVersions(next);
  next
    .version(5)
    .stores({ answers: "[assessment+question], shape", files: null })
    .upgrade((upgrade) => upgrade.table("answers").toCollection().modify({ shape: 5 }));
  return await next.open();
}

describe("a database that version 1 wrote", () => {
  it("is read whole, and can be written on", async () => {
    const name = crypto.randomUUID();
    await writeRawDatabase(name, versionOne);
    const store = openDexieAssessmentStore(openDatabase(name));

    const assessment = await loaded(store, STORED);
    expect(assessment.details.earlier?.values).toEqual({ "1": "5/2" });
    expect(answerTo(assessment, questionId("1"))).toMatchObject({ target: "4", privateNotes: "tanya Sekda" });
    expect(answerTo(assessment, questionId("2"))).toMatchObject({
      external: "2.5",
      serviceName: "Perizinan",
    });
    expect(assessment.evidence.map(({ id }) => id)).toEqual(["bukti-berkas", "bukti-tautan"]);
    expect((await shelved(store))[0]).toMatchObject({ changesSinceBackup: 2, removedAt: null });
    const changes = await store.changes(STORED, questionId("1"));
    expect(changes.map((change) => change.id)).toEqual(["perubahan-1", "perubahan-2", "perubahan-3"]);
    expect(await store.neededFiles()).toEqual({ ok: true, value: new Set([sha256Of(1)]) });
    const bytes = await openDexieEvidenceStore(openDatabase(name)).bytesOf(sha256Of(1));
    expect(new TextDecoder().decode(await bytes?.arrayBuffer())).toBe("isi berkas");

    const undone = await save(store, assessment, changes.map(({ edit }) => inverseOf(edit)).reverse());
    expect(undone.ok).toBe(true);
    expect(await store.changes(STORED)).toHaveLength(6);
  });

  it("keeps every row through an upgrade", async () => {
    const name = crypto.randomUUID();
    await writeRawDatabase(name, versionOne);

    const next = await openNextVersion(name);

    const rows = versionOne.stores.find((store) => store.name === "answers")?.rows ?? [];
    expect(await next.table("answers").toArray()).toEqual(rows.map((row) => ({ ...row, shape: 5 })));
    expect(await next.table("changes").count()).toBe(3);
    next.close();
  });
});

describe("an old and a new version of the app, open at the same time", () => {
  it("lose nothing: what was acknowledged is upgraded, and the rest refused", async () => {
    const name = crypto.randomUUID();
    let timesStale = 0;
    const old = openDexieAssessmentStore(openDatabase(name, { onStale: () => (timesStale += 1) }));
    const assessment = await added(old, assessmentOf({}));
    const acknowledged: string[] = [];

    const saving = (async () => {
      for (let number = 1; ; number += 1) {
        const results = await Promise.all(
          ["facts", "analysis"].map((field) =>
            save(old, assessment, [writes(`${number}`, "", field, field === "facts" ? "facts" : "analysis")]),
          ),
        );
        acknowledged.push(...results.flatMap((result) => (result.ok ? [`${number}`] : [])));
        const refused = results.find((result) => !result.ok);
        if (refused !== undefined) {
          return refused;
        }
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const next = await openNextVersion(name);

    expect(await saving).toEqual({ ok: false, error: { kind: "newer-app-open" } });
    expect(timesStale).toBe(1);
    expect(acknowledged.length).toBeGreaterThan(2);
    const rows: readonly { question: string; shape?: number }[] = await next.table("answers").toArray();
    expect(new Set(rows.map((row) => row.question))).toEqual(new Set(acknowledged));
    expect(rows.every((row) => row.shape === 5)).toBe(true);
    next.close();
  });

  it("leave the newer database alone when the old one is used again", async () => {
    const name = crypto.randomUUID();
    const database = openDatabase(name);
    const old = openDexieAssessmentStore(database);
    const assessment = await added(old, assessmentOf({}));
    (await openNextVersion(name)).close();
    const upgraded = await rawShape(name);

    for (const store of [old, openDexieAssessmentStore(openDatabase(name))]) {
      for (const _again of [1, 2]) {
        expect(await save(store, assessment, [writes("1", "", "teks")])).toEqual({
          ok: false,
          error: { kind: "newer-app-open" },
        });
        expect(await store.load(assessment.id)).toEqual({
          ok: false,
          error: { kind: "storage-unavailable" },
        });
        expect(await store.list()).toEqual({ ok: false, error: { kind: "storage-unavailable" } });
      }
      await expect(store.changes(assessment.id)).rejects.toThrow("newer-app-open");
    }

    expect(upgraded).toEqual({
      version: 50,
      stores: [
        "answers",
        "assessments",
        "changes",
        "evidence",
        "fileBytes",
        "fileFacts",
        "handedOut",
        "imports",
        "records",
        "sendings",
        "unfinishedImports",
      ],
    });
    expect(await rawShape(name)).toEqual(upgraded);
    expect(await rawRows(name, "answers")).toEqual([]);
  });

  it("say so while the old one keeps the new one waiting", async () => {
    const name = crypto.randomUUID();
    const older = await openRaw(name, 5);
    let timesBlocked = 0;
    const store = openDexieAssessmentStore(openDatabase(name, { onBlocked: () => (timesBlocked += 1) }));

    const listed = store.list();
    await expect.poll(() => timesBlocked).toBe(1);
    older.close();

    expect(await listed).toEqual({ ok: true, value: { assessments: [], unreadable: 0 } });
  });
});
