import { afterEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieAssessmentStore } from "#adapters/dexie/dexie-assessment-store.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import type { AssessmentStore } from "#core/assessment/assessment-store.ts";
import { assessmentOf, atTime, evidenceFile, sha256Of, writes } from "#test/support/assessment-builders.ts";
import { putRawRow } from "#test/support/raw-database.ts";
import { added, loaded, save, shelved } from "#test/support/stored-assessments.ts";

function openShelf() {
  const name = crypto.randomUUID();
  const database = openDatabase(name);
  return {
    name,
    store: openDexieAssessmentStore(database),
    evidence: openDexieEvidenceStore(database, () => 0),
  };
}

const UNAVAILABLE = { ok: false, error: { kind: "storage-unavailable" } };

describe("storage that the browser does not grant", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const refusals = ["SecurityError", "InvalidStateError", "UnknownError"];

  it.each(refusals)("(%s) is told as such, and used once it is granted", async (name) => {
    const { store, evidence } = openShelf();
    const assessment = assessmentOf({});
    const refuse = () => {
      throw new DOMException("refused by the test", name);
    };
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(refuse);

    await expect(added(store, assessment)).rejects.toThrow("storage-unavailable");
    expect(await store.list()).toEqual(UNAVAILABLE);
    expect(await store.load(assessment.id)).toEqual(UNAVAILABLE);
    expect(await save(store, assessment, [writes("1", "", "teks")])).toEqual(UNAVAILABLE);
    expect(await store.setRemoved(assessment.id, null)).toEqual(UNAVAILABLE);
    expect(await store.neededFiles()).toEqual(UNAVAILABLE);
    expect(await evidence.keep(sha256Of(1), new Blob(["abc"]))).toEqual(UNAVAILABLE);
    await expect(store.changes(assessment.id)).rejects.toThrow("storage-unavailable");
    await expect(evidence.list()).rejects.toThrow("storage-unavailable");

    vi.restoreAllMocks();
    expect(await added(store, assessment)).toEqual(assessment);
  });
});

describe("damaged rows", () => {
  async function shelfWith(table: string, damage: (id: string) => unknown) {
    const { store, name } = openShelf();
    const file = evidenceFile({ id: "bukti-satu", sha256: sha256Of(1) });
    const damaged = await added(
      store,
      assessmentOf({ answers: { "1": { facts: "teks" } }, evidence: [file] }),
    );
    const sound = await added(store, assessmentOf({ changedAt: atTime("09:00") }));
    await putRawRow(name, table, damage(damaged.id));
    return { store, damaged, sound };
  }

  const shelvedIds = async (store: AssessmentStore) =>
    (await shelved(store)).map(({ summary }) => summary.id);

  it.each([
    ["an answer", "answers", "answers 1", { question: "1", answer: { standing: { kind: "ticked" } } }],
    ["evidence", "evidence", "evidence bukti-satu", { id: "bukti-satu", files: [sha256Of(1)], item: 12 }],
  ])("in %s are named, and not shown as if all were well", async (_, table, where, row) => {
    const { store, damaged, sound } = await shelfWith(table, (assessment) => ({ assessment, ...row }));

    expect(await store.load(damaged.id)).toEqual({ ok: false, error: { kind: "damaged", where } });
    expect(await loaded(store, sound.id)).toEqual(sound);
    expect(await shelvedIds(store)).toEqual([sound.id, damaged.id]);
  });

  it("are not written over, and leave the other answers writable", async () => {
    const { store, damaged } = await shelfWith("answers", (assessment) => ({ assessment, question: "1" }));

    expect(await save(store, damaged, [writes("1", "teks", "baru")])).toEqual(UNAVAILABLE);
    expect((await save(store, damaged, [writes("2", "", "baru")])).ok).toBe(true);
  });

  it("of an assessment are counted on the shelf beside those that can be read", async () => {
    const { store, damaged, sound } = await shelfWith("assessments", (id) => ({ id, summary: "?" }));

    expect(await store.list()).toMatchObject({ ok: true, value: { unreadable: 1 } });
    expect(await shelvedIds(store)).toEqual([sound.id]);
    expect(await store.load(damaged.id)).toEqual({
      ok: false,
      error: { kind: "damaged", where: `assessments ${damaged.id}` },
    });
  });

  it("of evidence still keep their file from being cleaned up", async () => {
    const { store } = await shelfWith("evidence", (assessment) => ({
      assessment,
      id: "bukti-satu",
      files: [sha256Of(1)],
    }));

    expect(await store.neededFiles()).toEqual({ ok: true, value: new Set([sha256Of(1)]) });
  });

  it("in the history are not passed over in silence", async () => {
    const { store, damaged } = await shelfWith("changes", (assessment) => ({ assessment, sequence: 1 }));

    await expect(store.changes(damaged.id)).rejects.toThrow("damaged");
  });
});
