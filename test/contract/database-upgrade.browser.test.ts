import { describe, expect, it } from "vitest";
import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import { openDexieImportStore } from "#adapters/dexie/import-store.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { assessmentOf, questionId, sha256Of } from "#test/support/assessment-builders.ts";
import { putRawRow, rawRows, rawShape, writeRawDatabase } from "#test/support/raw-database.ts";
import { added, loaded } from "#test/support/stored-assessments.ts";
import versionOne from "./database-version-1.json" with { type: "json" };
import versionTwo from "./database-version-2.json" with { type: "json" };
import versionThree from "./database-version-3.json" with { type: "json" };
import versionFour from "./database-version-4.json" with { type: "json" };

const FIRST = AssessmentId.parse("penilaian-versi-1");
const SECOND = AssessmentId.parse("penilaian-versi-2");
const NO_DOCUMENT = { number: "", date: null };

async function openVersionOne() {
  const name = crypto.randomUUID();
  await writeRawDatabase(name, versionOne);
  return { name, store: openDexieAssessmentStore(openDatabase(name)) };
}

describe("a database that version 1 wrote", () => {
  it("says as much of its evidence as before, and leaves open what it could not say", async () => {
    const { store } = await openVersionOne();

    const { evidence, packs } = await loaded(store, FIRST);

    expect(evidence).toMatchObject([
      {
        id: "bukti-berkas",
        document: NO_DOCUMENT,
        source: { kind: "file", name: "perda.pdf" },
        citations: [{ question: "1", criteria: ["2.1"], pages: "3-5", article: "", note: "" }],
      },
      {
        id: "bukti-tautan",
        document: NO_DOCUMENT,
        source: { kind: "link", seenOn: "2026-11-24", screenshot: null },
        citations: [],
      },
    ]);
    expect(packs).toEqual([]);
  });

  it("keeps its history, in which evidence is what it is now, so that a change can be taken back", async () => {
    const { store } = await openVersionOne();

    const changes = await store.changes(FIRST, questionId("1"));
    const { evidence } = await loaded(store, FIRST);

    expect(changes[1]?.edit).toMatchObject({ part: "evidence", before: null, after: evidence[0] });
  });

  it("may hold a row that nobody can read: it stays, and its file is not cleaned up", async () => {
    const name = crypto.randomUUID();
    await writeRawDatabase(name, versionOne);
    const damaged = { assessment: FIRST, id: "bukti-rusak", item: 12, sha256: sha256Of(7) };
    await putRawRow(name, "evidence", damaged);
    await putRawRow(name, "evidence", { assessment: FIRST, id: "bukti-rusak-2", sha256: 5 });
    await putRawRow(name, "changes", { assessment: FIRST, sequence: 9, files: [sha256Of(8)], change: "?" });
    const store = openDexieAssessmentStore(openDatabase(name));

    expect(await store.neededFiles()).toEqual({
      ok: true,
      value: new Set([sha256Of(1), sha256Of(7), sha256Of(8)]),
    });
    expect(await store.load(FIRST)).toMatchObject({ ok: false, error: { kind: "damaged" } });
    expect(await rawRows(name, "evidence")).toContainEqual({
      assessment: FIRST,
      id: "bukti-rusak",
      item: 12,
      files: [sha256Of(7)],
    });
  });

  it("becomes one of this version, with every row and content", async () => {
    const { name, store } = await openVersionOne();

    await loaded(store, FIRST);

    expect(await rawShape(name)).toEqual({
      version: versionFour.version,
      stores: versionFour.stores.map((one) => one.name).sort(),
    });
    for (const { name: table, rows } of versionOne.stores) {
      expect(await rawRows(name, table)).toHaveLength(rows.length);
    }
  });
});

describe("a database that version 2 wrote", () => {
  async function openVersionTwo() {
    const name = crypto.randomUUID();
    await writeRawDatabase(name, versionTwo);
    const database = openDatabase(name);
    return { store: openDexieAssessmentStore(database), evidence: openDexieEvidenceStore(database) };
  }

  it("is read whole", async () => {
    const { store } = await openVersionTwo();

    const { evidence, packs } = await loaded(store, SECOND);

    expect(evidence[0]).toMatchObject({
      document: { number: "Perda Nomor 1 Tahun 2026", date: "2026-01-05" },
      citations: [
        { criteria: ["2.1"], pages: "3-5", article: "Pasal 4" },
        { criteria: ["2.2"], pages: "12", article: "" },
      ],
    });
    expect(evidence[1]?.source).toMatchObject({ screenshot: { sha256: sha256Of(2), name: "layar.png" } });
    expect(packs).toMatchObject([{ number: 1, kind: "whole", sealedVolumes: [{ pages: 7 }] }]);
    expect((await store.changes(SECOND)).at(-1)?.edit).toMatchObject({ part: "pack", after: packs[0] });
  });

  it("needs screenshots as it needs files", async () => {
    const { store } = await openVersionTwo();

    expect(await store.neededFiles()).toEqual({ ok: true, value: new Set([sha256Of(1), sha256Of(2)]) });
  });

  it("knows of its files what the present look found, and nothing that an older one did", async () => {
    const { evidence } = await openVersionTwo();

    const facts = await evidence.factsOf([sha256Of(1), sha256Of(2), sha256Of(3)]);

    expect([...facts.keys()]).toEqual([sha256Of(1)]);
    expect(facts.get(sha256Of(1))).toMatchObject({ pages: 12, active: ["javascript"] });
  });
});

describe("a database that version 3 wrote", () => {
  it("tells what came in and what was handed out", async () => {
    const name = crypto.randomUUID();
    await writeRawDatabase(name, versionThree);
    const imports = openDexieImportStore(openDatabase(name));

    expect(await imports.imports(SECOND)).toMatchObject([
      { files: [{ task: "tugas-0001" }], takenBackAt: null },
    ]);
    expect(await imports.handedOut(SECOND)).toMatchObject([
      { task: { to: "Dinas Contoh", note: "Lampirkan SK." } },
    ]);
    expect(await imports.sendings(SECOND)).toMatchObject([{ files: [sha256Of(1)] }]);
    expect(await imports.sweep()).toBe(1);
  });

  it("has no records yet", async () => {
    const name = crypto.randomUUID();
    await writeRawDatabase(name, versionThree);

    expect((await loaded(openDexieAssessmentStore(openDatabase(name)), SECOND)).records).toEqual([]);
  });
});

describe("a database that version 4 wrote", () => {
  it("gives back what was kept beside the answers", async () => {
    const name = crypto.randomUUID();
    await writeRawDatabase(name, versionFour);

    const { records } = await loaded(openDexieAssessmentStore(openDatabase(name)), SECOND);

    expect(records).toMatchObject([
      { id: "stage.interview.1", agency: "Dinas Contoh", body: { level: "3" } },
    ]);
  });

  it("is made the same way by the app itself", async () => {
    const name = crypto.randomUUID();
    await added(openDexieAssessmentStore(openDatabase(name)), assessmentOf({}));

    expect(await rawShape(name)).toEqual({
      version: versionFour.version,
      stores: versionFour.stores.map((store) => store.name).sort(),
    });
  });
});
