import { describe, expect, it } from "vitest";
import { UNANSWERED } from "#core/assessment/answer.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AssessmentStore } from "#core/assessment/assessment-store.ts";
import type { Edit } from "#core/assessment/change.ts";
import {
  adds,
  assessmentOf,
  atTime,
  changeOf,
  evidenceFile,
  questionId,
  sets,
  sha256Of,
  stageLevelOf,
  takesAway,
  tickedStanding,
  ticks,
  writes,
} from "#test/support/assessment-builders.ts";
import { added, loaded, save, shelved } from "#test/support/stored-assessments.ts";
import type { Connect } from "./assessment-store.ts";

export function describeHistory(openShelf: () => Connect): void {
  describe("the history", () => {
    it("holds what was done, oldest first, with who and when", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));

      await save(store, assessment, [ticks("1", UNANSWERED, tickedStanding("2.1"))], { by: "Sekretaris" });
      await save(store, assessment, [writes("2", "", "teks")], { at: atTime("09:00") });

      const changes = await store.changes(assessment.id);
      expect(changes.map(({ at, by, edit }) => ({ at, by, edit }))).toEqual([
        { at: atTime("08:00"), by: "Sekretaris", edit: ticks("1", UNANSWERED, tickedStanding("2.1")) },
        { at: atTime("09:00"), by: "Asesor", edit: writes("2", "", "teks") },
      ]);
    });

    it("begins with the changes that an assessment was added with", async () => {
      const store = openShelf()();
      const assessment = assessmentOf({ answers: { "1": { facts: "ab" } } });
      const earlier = [writes("1", "", "a"), writes("1", "a", "ab")].map((edit) =>
        changeOf(assessment, edit),
      );
      await added(store, assessment, earlier);

      await save(store, assessment, [writes("1", "ab", "abc")]);

      const changes = await store.changes(assessment.id);
      expect(changes.slice(0, 2)).toEqual(earlier);
      expect(changes.map((change) => change.edit)).toHaveLength(3);
    });

    it("of one question leaves out the others, and holds the evidence that was cited for it", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));
      const file = evidenceFile({ sha256: sha256Of(1), questions: ["1", "3"] });
      const edits = [writes("1", "", "a"), writes("11", "", "b"), adds(file), takesAway(file)];

      await save(store, assessment, edits);

      expect(await editsOf(store, assessment.id, "1")).toEqual([edits[0], edits[2], edits[3]]);
      expect(await editsOf(store, assessment.id, "3")).toEqual([edits[2], edits[3]]);
      expect(await editsOf(store, assessment.id, "11")).toEqual([edits[1]]);
      expect(await editsOf(store, assessment.id, "2")).toEqual([]);
    });

    it("holds a change once, though it is sent twice", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));

      const [first, second] = [
        await save(store, assessment, [writes("1", "", "teks")]),
        await save(store, assessment, [writes("1", "", "teks")]),
      ];

      expect([first.ok, second.ok]).toEqual([true, true]);
      expect(await editsOf(store, assessment.id)).toEqual([writes("1", "", "teks")]);
      expect((await shelved(store))[0]?.changesSinceBackup).toBe(1);
    });
  });

  describe("one record for writing on", () => {
    it("is kept as long as the same visit goes on with the same text", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));

      await save(store, assessment, [writes("1", "", "a")], { at: atTime("08:00") });
      await save(store, assessment, [writes("1", "a", "ab")], { at: atTime("08:01") });
      await save(store, assessment, [writes("1", "ab", "abc"), writes("1", "abc", "abcd")], {
        at: atTime("08:04:59"),
      });

      const changes = await store.changes(assessment.id);
      expect(changes.map((change) => change.edit)).toEqual([writes("1", "", "abcd")]);
      expect(changes[0]?.at).toBe(atTime("08:04:59"));
      expect(await editsOf(store, assessment.id, "1")).toEqual([writes("1", "", "abcd")]);
      expect((await shelved(store))[0]?.changesSinceBackup).toBe(1);
    });

    it("ends with the five minutes, another person, another text, or another change between", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));
      const edits = [
        writes("1", "", "a"),
        writes("1", "a", "ab"),
        writes("1", "ab", "abc"),
        writes("1", "", "x", "analysis"),
        writes("1", "abc", "abcd"),
      ];

      await save(store, assessment, edits.slice(0, 1), { at: atTime("08:04") });
      await save(store, assessment, edits.slice(1, 2), { at: atTime("08:05") });
      await save(store, assessment, edits.slice(2), { at: atTime("08:05"), by: "Orang lain" });

      expect(await editsOf(store, assessment.id)).toEqual(edits);
    });

    it("ends where another connection recorded something", async () => {
      const connect = openShelf();
      const [mine, theirs] = [connect(), connect()];
      const assessment = await added(mine, assessmentOf({}));
      const edits = [
        writes("1", "", "a"),
        writes("1", "a", "ab"),
        writes("1", "ab", "a"),
        writes("1", "a", "akhir"),
      ];

      await save(mine, assessment, edits.slice(0, 1));
      await save(theirs, assessment, edits.slice(1, 2));
      await save(mine, assessment, edits.slice(2, 3));
      await save(theirs, assessment, edits.slice(3));

      expect(await editsOf(mine, assessment.id)).toEqual(edits);
      expect((await loaded(mine, assessment.id)).answers[questionId("1")]?.facts).toBe("akhir");
    });

    it("goes away when the writing is taken back", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));
      const tick = ticks("2", UNANSWERED, tickedStanding("2.1"));

      await save(store, assessment, [tick]);
      await save(store, assessment, [writes("1", "", "a")]);
      await save(store, assessment, [writes("1", "a", "")]);
      await save(store, assessment, [writes("1", "", "b")]);

      expect(await editsOf(store, assessment.id)).toEqual([tick, writes("1", "", "b")]);
      expect((await shelved(store))[0]?.changesSinceBackup).toBe(2);
    });

    it("is kept for the reason in a record, too, and not for what is chosen there", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));
      const [three, four] = [stageLevelOf("3"), stageLevelOf("4")];
      const because = (reason: string) => ({ ...three, body: { ...three.body, reason } });

      await save(store, assessment, [sets(null, three)]);
      await save(store, assessment, [sets(three, because("B"))]);
      await save(store, assessment, [sets(because("B"), because("Bukti")), sets(because("Bukti"), three)]);
      await save(store, assessment, [sets(three, because("Belum"))]);
      await save(store, assessment, [sets(because("Belum"), four)]);

      expect(await editsOf(store, assessment.id)).toEqual([
        sets(null, three),
        sets(three, because("Belum")),
        sets(because("Belum"), four),
      ]);
      expect((await loaded(store, assessment.id)).records).toEqual([four]);
    });

    it("ends with a backup", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({}));

      await save(store, assessment, [writes("1", "", "a")]);
      await store.noteBackup(assessment.id, atTime("08:00"));
      await save(store, assessment, [writes("1", "a", "ab")], { at: atTime("08:01") });

      expect(await editsOf(store, assessment.id)).toEqual([writes("1", "", "a"), writes("1", "a", "ab")]);
      expect((await shelved(store))[0]?.changesSinceBackup).toBe(1);
    });
  });
}

async function editsOf(
  store: AssessmentStore,
  id: AssessmentId,
  question?: string,
): Promise<readonly Edit[]> {
  const changes = await store.changes(id, question === undefined ? undefined : questionId(question));
  return changes.map((change) => change.edit);
}
