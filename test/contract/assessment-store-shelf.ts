import { describe, expect, it } from "vitest";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import {
  adds,
  assessmentOf,
  atTime,
  changeOf,
  evidenceFile,
  evidenceLink,
  linkWithScreenshot,
  sha256Of,
  summaryOf,
  takesAway,
  writes,
} from "#test/support/assessment-builders.ts";
import { added, loaded, save, shelved } from "#test/support/stored-assessments.ts";
import type { Connect } from "./assessment-store.ts";

export function describeShelf(openShelf: () => Connect): void {
  describe("the shelf", () => {
    it("holds every assessment with its summary, the last changed first", async () => {
      const connect = openShelf();
      const [older, newer] = [
        assessmentOf({ changedAt: "2026-11-25T07:00:00Z" }),
        assessmentOf({ changedAt: "2026-11-25T07:00:00.500Z" }),
      ];
      await added(connect(), older);
      await added(connect(), newer);

      expect((await shelved(connect())).map(({ summary }) => summary)).toEqual([
        summaryOf(newer),
        summaryOf(older),
      ]);
    });

    it("holds the summary that came with the last save", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));
      const change = changeOf(assessment, writes("1", "", "teks"));
      const summary = { ...summaryOf(assessment, 1), changedAt: change.at };

      await store.save([change], summary);

      expect((await shelved(store))[0]?.summary).toEqual(summary);
    });

    it("takes a summary without changes", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));

      await store.save([], summaryOf(assessment, 12));

      expect((await shelved(store))[0]?.summary.answered).toBe(12);
      expect(await store.changes(assessment.id)).toEqual([]);
    });

    it("says from which file an assessment was opened, also after it was changed and backed up", async () => {
      const store = openShelf()();
      const assessment = assessmentOf({});
      const openedFrom = { fileName: "kiriman.matang.zip", at: atTime("08:14") };

      await store.add(assessment, summaryOf(assessment), [], [], openedFrom);
      await save(store, assessment, [writes("1", "", "a")], { at: atTime("09:00") });
      await store.noteBackup(assessment.id, atTime("09:30"));

      expect((await shelved(store))[0]?.openedFrom).toEqual(openedFrom);
      await added(store, assessmentOf({ id: AssessmentId.parse("dimulai-di-sini") }));
      const begun = (await shelved(store)).find(({ summary }) => summary.id === "dimulai-di-sini");
      expect(begun?.openedFrom).toBeUndefined();
    });

    it("counts the changes since the last backup, later ones than the backup included", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));
      expect((await shelved(store))[0]).toMatchObject({ lastBackupAt: null, changesSinceBackup: 0 });

      await save(store, assessment, [writes("1", "", "a"), writes("2", "", "b")], { at: atTime("08:00") });
      await save(store, assessment, [writes("3", "", "c")], { at: atTime("09:00") });
      expect((await shelved(store))[0]).toMatchObject({ lastBackupAt: null, changesSinceBackup: 3 });

      await store.noteBackup(assessment.id, atTime("08:30"));
      expect((await shelved(store))[0]).toMatchObject({
        lastBackupAt: atTime("08:30"),
        changesSinceBackup: 1,
      });
    });

    it("keeps what lies in the bin, until it is taken out or erased", async () => {
      const connect = openShelf();
      const assessment = await added(connect(), assessmentOf({ answers: { "1": { facts: "teks" } } }));

      await connect().setRemoved(assessment.id, atTime("10:00"));
      expect((await shelved(connect()))[0]?.removedAt).toBe(atTime("10:00"));
      expect(await loaded(connect(), assessment.id)).toEqual(assessment);

      await connect().setRemoved(assessment.id, null);
      expect((await shelved(connect()))[0]?.removedAt).toBeNull();
    });

    it("still saves into an assessment that another tab put into the bin", async () => {
      const connect = openShelf();
      const assessment = await added(connect(), assessmentOf({}));
      await connect().setRemoved(assessment.id, atTime("10:00"));

      const saved = await save(connect(), assessment, [writes("1", "", "teks")]);

      expect(saved.ok).toBe(true);
      expect((await shelved(connect()))[0]?.removedAt).toBe(atTime("10:00"));
    });

    it("erases nothing that does not lie in the bin", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));

      await store.erase(assessment.id);

      expect(await loaded(store, assessment.id)).toEqual(assessment);
    });

    it("leaves nothing of what it erases, and all of the others", async () => {
      const connect = openShelf();
      const file = evidenceFile({ sha256: sha256Of(1) });
      const parts = { answers: { "1": { facts: "teks" } }, evidence: [file] };
      const [kept, erased] = [
        assessmentOf({ id: "sama-awal-1", ...parts }),
        assessmentOf({ id: "sama-awal", ...parts }),
      ];
      await added(connect(), kept, [changeOf(kept, adds(file))]);
      await added(connect(), erased, [changeOf(erased, adds(file))]);
      await connect().setRemoved(erased.id, atTime("10:00"));

      await connect().erase(erased.id);

      expect(await connect().load(erased.id)).toEqual({ ok: false, error: { kind: "assessment-gone" } });
      expect(await connect().changes(erased.id)).toEqual([]);
      expect((await save(connect(), erased, [writes("1", "teks", "baru")])).ok).toBe(false);
      expect(await loaded(connect(), kept.id)).toEqual(kept);
      expect(await connect().changes(kept.id)).toHaveLength(1);
      await added(connect(), assessmentOf({ id: erased.id }));
      expect((await loaded(connect(), erased.id)).evidence).toEqual([]);
    });
  });

  describe("needed files", () => {
    it("are those of every assessment, also in the bin, and those with which a change can be taken back", async () => {
      const store = openShelf()();
      const [cited, binned, takenAway, never] = [1, 2, 3, 4].map((number) =>
        evidenceFile({ sha256: sha256Of(number) }),
      );
      if (cited === undefined || binned === undefined || takenAway === undefined || never === undefined) {
        throw new Error("unreachable");
      }
      const assessment = await added(store, assessmentOf({ evidence: [cited, evidenceLink()] }));
      const inBin = await added(store, assessmentOf({ evidence: [binned] }));
      await store.setRemoved(inBin.id, atTime("10:00"));
      await save(store, assessment, [adds(takenAway), takesAway(takenAway)]);

      expect(await store.neededFiles()).toEqual({
        ok: true,
        value: new Set([sha256Of(1), sha256Of(2), sha256Of(3)]),
      });
    });

    it("are the screenshots of links too, also of those that a change can bring back", async () => {
      const store = openShelf()();
      const [seen, takenAway] = [linkWithScreenshot(sha256Of(1)), linkWithScreenshot(sha256Of(2))];
      const assessment = await added(store, assessmentOf({ evidence: [seen, takenAway] }));

      await save(store, assessment, [takesAway(takenAway)]);

      expect(await store.neededFiles()).toEqual({ ok: true, value: new Set([sha256Of(1), sha256Of(2)]) });
    });

    it("stay needed when one of the assessments that cite them is erased", async () => {
      const store = openShelf()();
      const [shared, own] = [sha256Of(1), sha256Of(2)];
      await added(store, assessmentOf({ evidence: [evidenceFile({ sha256: shared })] }));
      const erased = await added(
        store,
        assessmentOf({ evidence: [evidenceFile({ sha256: shared }), evidenceFile({ sha256: own })] }),
      );
      await store.setRemoved(erased.id, atTime("10:00"));

      await store.erase(erased.id);

      expect(await store.neededFiles()).toEqual({ ok: true, value: new Set([shared]) });
    });
  });
}
