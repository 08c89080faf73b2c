import { describe, expect, it } from "vitest";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AssessmentStore } from "#core/assessment/assessment-store.ts";
import { type Change, ChangeId } from "#core/assessment/change.ts";
import { Task } from "#core/assessment/task.ts";
import {
  adds,
  assessmentOf,
  atTime,
  changeOf,
  evidenceFile,
  questionId,
  sha256Of,
  summaryOf,
  writes,
} from "#test/support/assessment-builders.ts";
import { added, loaded, save, shelved } from "#test/support/stored-assessments.ts";
import type { Connect } from "./assessment-store.ts";

const GONE_BEFORE = ChangeId.parse("dulu-sekali");

export function describeExchange(openShelf: () => Connect): void {
  describe("what leaves the device and what comes to it", () => {
    it("goes out whole: the assessment, its changes, and what they superseded elsewhere", async () => {
      const store = openShelf()();
      const assessment = assessmentOf({});
      await store.add(assessment, summaryOf(assessment), [], [GONE_BEFORE]);
      await save(store, assessment, [writes("1", "", "teks")]);

      const whole = await wholeOf(store, assessment.id);

      expect(whole.assessment.answers[questionId("1")]?.facts).toBe("teks");
      expect(whole.changes.map(({ edit }) => edit)).toEqual([writes("1", "", "teks")]);
      expect(whole.superseded).toEqual([GONE_BEFORE]);
    });

    it("is never written on once it went out, by whichever connection", async () => {
      const connect = openShelf();
      const [mine, theirs] = [connect(), connect()];
      const assessment = await added(mine, assessmentOf({}));
      await save(mine, assessment, [writes("1", "", "a")], { at: atTime("08:00") });

      const sent = (await wholeOf(theirs, assessment.id)).changes;
      await save(mine, assessment, [writes("1", "a", "ab")], { at: atTime("08:01") });

      const changes = await mine.changes(assessment.id);
      expect(changes.slice(0, 1)).toEqual(sent);
      expect(changes.map(({ edit }) => edit)).toEqual([writes("1", "", "a"), writes("1", "a", "ab")]);
    });

    it("is taken in as it was recorded elsewhere, with what it does here", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));
      await save(store, assessment, [writes("1", "", "kami")]);
      const file = evidenceFile({ sha256: sha256Of(1) });
      const records = [
        recordOf(assessment, writes("1", "", "mereka"), []),
        recordOf(assessment, adds(file), []),
      ];

      const taken = await store.takeIn(
        {
          edits: [writes("1", "kami", "mereka"), adds(file)],
          records,
          superseded: [GONE_BEFORE],
          at: atTime("09:00"),
        },
        summaryOf(assessment, 1),
      );

      expect(taken.ok).toBe(true);
      const now = await loaded(store, assessment.id);
      expect(now.answers[questionId("1")]?.facts).toBe("mereka");
      expect(now.evidence).toEqual([file]);
      const whole = await wholeOf(store, assessment.id);
      expect(whole.changes.slice(1)).toEqual(records);
      expect(whole.superseded).toEqual([GONE_BEFORE]);
      expect((await shelved(store))[0]).toMatchObject({ changesSinceBackup: 3, summary: { answered: 1 } });
    });

    it("is there once, however often it is taken in, and nobody writes on in it", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));
      const record = recordOf(assessment, writes("1", "", "a"), []);
      const merged = {
        edits: [writes("1", "", "a")],
        records: [record],
        superseded: [],
        at: atTime("08:00"),
      };

      await store.takeIn(merged, summaryOf(assessment));
      await store.takeIn(merged, summaryOf(assessment));
      await save(store, assessment, [writes("1", "a", "ab")], { at: atTime("08:01") });

      expect((await store.changes(assessment.id)).map(({ edit }) => edit)).toEqual([
        writes("1", "", "a"),
        writes("1", "a", "ab"),
      ]);
    });

    it("changes nothing where it no longer fits, or where there is no such assessment", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));
      await save(store, assessment, [writes("1", "", "baru")]);
      const file = evidenceFile({ sha256: sha256Of(1) });
      const merged = {
        edits: [adds(file), writes("1", "lama", "mereka")],
        records: [recordOf(assessment, adds(file), [])],
        superseded: [GONE_BEFORE],
        at: atTime("09:00"),
      };

      const refused = await store.takeIn(merged, summaryOf(assessment));
      const gone = AssessmentId.parse("tidak-pernah-ada");
      const nowhere = await store.takeIn({ ...merged, records: [] }, { ...summaryOf(assessment), id: gone });

      expect(refused).toMatchObject({ ok: false, error: { kind: "changed-elsewhere" } });
      expect(nowhere).toMatchObject({ ok: false, error: { kind: "assessment-gone" } });
      expect(await wholeOf(store, assessment.id)).toMatchObject({
        assessment: { evidence: [] },
        changes: [{ edit: writes("1", "", "baru") }],
        superseded: [],
      });
      expect(await store.wholeHistory(gone)).toMatchObject({ ok: false, error: { kind: "assessment-gone" } });
    });

    it("keeps which task it answers", async () => {
      const store = openShelf()();
      const task = Task.parse({
        id: "tugas-0001",
        from: "Kota Contoh",
        to: "Dinas Contoh",
        deadline: null,
        note: "",
        indicators: ["1"],
        handedOutAt: atTime("08:00"),
      });
      const assessment = { ...assessmentOf({ indicators: ["1"] }), task };

      await added(store, assessment);

      expect(await loaded(store, assessment.id)).toEqual(assessment);
    });
  });
}

function recordOf(
  assessment: { readonly id: AssessmentId },
  edit: Change["edit"],
  parents: readonly ChangeId[],
): Change {
  return { ...changeOf(assessment, edit, { by: "Orang lain" }), parents };
}

async function wholeOf(store: AssessmentStore, id: AssessmentId) {
  const whole = await store.wholeHistory(id);
  if (!whole.ok) {
    throw new Error(whole.error.kind);
  }
  return whole.value;
}
