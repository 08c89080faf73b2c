import { describe, expect, it } from "vitest";
import { UNANSWERED } from "#core/assessment/answer.ts";
import { AssessmentDetails, answerTo } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import { ExactText } from "#core/shared/exact.ts";
import {
  adds,
  assessmentOf,
  atTime,
  changeOf,
  evidenceFile,
  evidenceLink,
  makesPack,
  packOf,
  questionId,
  sets,
  sha256Of,
  stageLevelOf,
  summaryOf,
  takesAway,
  tickedStanding,
  ticks,
  wholeAssessment,
  writes,
} from "#test/support/assessment-builders.ts";
import { added, loaded, save } from "#test/support/stored-assessments.ts";
import type { Connect } from "./assessment-store.ts";

export function describeSaving(openShelf: () => Connect): void {
  describe("saving", () => {
    it("gives back what was added, evidence in the order of time", async () => {
      const connect = openShelf();
      const [early, late] = [
        evidenceLink({ addedAt: atTime("06:00") }),
        evidenceFile({ sha256: sha256Of(1) }),
      ];
      const assessment = assessmentOf({
        answers: {
          "1": { standing: tickedStanding("2.1"), facts: "Perda 1/2026" },
          "12": { target: ExactText.parse("4") },
        },
        evidence: [late, early],
      });

      await added(connect(), assessment);

      expect(await loaded(connect(), assessment.id)).toEqual({ ...assessment, evidence: [early, late] });
    });

    it("gives back an assessment of 47 answers and 286 pieces of evidence", async () => {
      const connect = openShelf();
      const assessment = wholeAssessment();

      await added(connect(), assessment);

      expect(await loaded(connect(), assessment.id)).toEqual(assessment);
    });

    it("keeps records beside the answers, changes them, and takes them away", async () => {
      const connect = openShelf();
      const [three, four] = [stageLevelOf("3"), stageLevelOf("4")];
      const assessment = await added(connect(), { ...assessmentOf(), records: [three] });

      await save(connect(), assessment, [sets(three, four)]);
      const stored = await loaded(connect(), assessment.id);

      expect(stored.records).toEqual([four]);
      expect(await connect().changes(assessment.id, questionId("1"))).toMatchObject([
        { edit: sets(three, four) },
      ]);
      await save(connect(), stored, [sets(four, null)]);
      expect((await loaded(connect(), assessment.id)).records).toEqual([]);
    });

    it("keeps which packs were made, in the order of their numbers", async () => {
      const connect = openShelf();
      const assessment = await added(connect(), { ...assessmentOf(), packs: [packOf(2)] });

      await save(connect(), assessment, [makesPack(packOf(3)), makesPack(packOf(1))]);

      expect((await loaded(connect(), assessment.id)).packs).toEqual([packOf(1), packOf(2), packOf(3)]);
      expect((await connect().changes(assessment.id)).map(({ edit }) => edit)).toEqual([
        makesPack(packOf(3)),
        makesPack(packOf(1)),
      ]);
    });

    it("keeps changes of every kind", async () => {
      const connect = openShelf();
      const link = evidenceLink();
      const assessment = await added(connect(), assessmentOf({ evidence: [link] }));
      const file = evidenceFile({ sha256: sha256Of(1) });
      const four = ExactText.parse("4");
      const details = AssessmentDetails.parse({ ...assessment.details, agency: "Dinas Kominfo" });

      const saved = await save(connect(), assessment, [
        ticks("1", UNANSWERED, tickedStanding("2.1")),
        writes("1", "", "Perda", "facts"),
        writes("1", "", "Lengkap", "analysis"),
        { part: "target", question: questionId("2"), before: null, after: four },
        { part: "external", question: questionId("3"), before: null, after: four },
        adds(file),
        takesAway(link),
        { part: "details", before: assessment.details, after: details },
      ]);

      expect(saved).toEqual({ ok: true, value: undefined });
      const after = await loaded(connect(), assessment.id);
      expect(answerTo(after, questionId("1"))).toMatchObject({
        standing: tickedStanding("2.1"),
        facts: "Perda",
        analysis: "Lengkap",
      });
      expect(answerTo(after, questionId("2")).target).toBe("4");
      expect(answerTo(after, questionId("3")).external).toBe("4");
      expect(after.evidence).toEqual([file]);
      expect(after.details).toEqual(details);
      expect(after.changedAt).toBe(atTime("08:00"));
    });

    it("refuses a change of what was changed meanwhile, and says how it stands", async () => {
      const connect = openShelf();
      const assessment = await added(connect(), assessmentOf({}));
      await save(connect(), assessment, [writes("1", "", "punya tab lain")]);

      const refused = await save(connect(), assessment, [writes("1", "", "punya saya")]);

      expect(refused).toEqual({
        ok: false,
        error: { kind: "changed-elsewhere", current: writes("1", "", "punya tab lain") },
      });
      expect(answerTo(await loaded(connect(), assessment.id), questionId("1")).facts).toBe("punya tab lain");
    });

    it("saves all of several changes or none", async () => {
      const connect = openShelf();
      const link = evidenceLink();
      const assessment = await added(connect(), assessmentOf({ answers: { "2": { facts: "lain" } } }));
      const before = await connect().list();

      const refused = await save(connect(), assessment, [
        writes("1", "", "baik"),
        adds(link),
        writes("2", "", "tidak cocok"),
      ]);

      expect(refused.ok).toBe(false);
      expect(await loaded(connect(), assessment.id)).toEqual(assessment);
      expect(await connect().changes(assessment.id)).toEqual([]);
      expect(await connect().list()).toEqual(before);
    });

    it("takes changes that build on one another in one save", async () => {
      const connect = openShelf();
      const assessment = await added(connect(), assessmentOf({}));
      const [one, two] = [tickedStanding("2.1"), tickedStanding("2.1", "2.2")];

      await save(connect(), assessment, [ticks("1", UNANSWERED, one), ticks("1", one, two)]);

      expect(answerTo(await loaded(connect(), assessment.id), questionId("1")).standing).toEqual(two);
    });

    it("loses nothing when two connections save different parts at the same time", async () => {
      const connect = openShelf();
      const assessment = await added(connect(), assessmentOf({}));
      const [mine, theirs] = [connect(), connect()];
      const numbers = Array.from({ length: 20 }, (_, place) => String(place + 1));

      const results = await Promise.all(
        numbers.flatMap((number) => [
          save(mine, assessment, [writes(number, "", `fakta ${number}`, "facts")]),
          save(theirs, assessment, [writes(number, "", `analisis ${number}`, "analysis")]),
          save(theirs, assessment, [adds(evidenceLink({ id: `bukti-${number.padStart(4, "0")}` }))]),
        ]),
      );

      expect(results.every((result) => result.ok)).toBe(true);
      const after = await loaded(connect(), assessment.id);
      for (const number of numbers) {
        expect(answerTo(after, questionId(number))).toMatchObject({
          facts: `fakta ${number}`,
          analysis: `analisis ${number}`,
        });
      }
      expect(after.evidence).toHaveLength(20);
      expect(await connect().changes(assessment.id)).toHaveLength(60);
    });

    it("lets one of two connections win that change the same part at the same time", async () => {
      const connect = openShelf();
      const assessment = await added(connect(), assessmentOf({}));

      const results = await Promise.all(
        ["satu", "dua"].map((text) => save(connect(), assessment, [writes("1", "", text)])),
      );

      const { facts } = answerTo(await loaded(connect(), assessment.id), questionId("1"));
      const refused = results.find((result) => !result.ok);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(refused).toEqual({
        ok: false,
        error: { kind: "changed-elsewhere", current: writes("1", "", facts) },
      });
    });

    it("has no assessment under an unknown id", async () => {
      const store = openShelf()();
      const unknown = assessmentOf({});
      const gone = { ok: false, error: { kind: "assessment-gone" } };

      expect(await store.load(unknown.id)).toEqual(gone);
      expect(await save(store, unknown, [writes("1", "", "teks")])).toEqual(gone);
      expect(await save(store, unknown, [])).toEqual(gone);
      expect(await store.noteBackup(unknown.id, atTime("09:00"))).toEqual(gone);
      expect(await store.setRemoved(unknown.id, atTime("09:00"))).toEqual(gone);
      expect(await store.erase(unknown.id)).toEqual({ ok: true, value: undefined });
      expect(await store.changes(unknown.id)).toEqual([]);
      expect(await store.list()).toEqual({ ok: true, value: { assessments: [], unreadable: 0 } });
    });

    it("does not let a second assessment take the id of the first", async () => {
      const store = openShelf()();
      const assessment = await added(store, assessmentOf({ answers: { "1": { facts: "pertama" } } }));

      const adding = store.add(assessmentOf({ id: assessment.id }), summaryOf(assessment), []);

      await expect(adding).rejects.toThrow();
      expect(await loaded(store, assessment.id)).toEqual(assessment);
    });

    it("tells questions apart whose names are much alike", async () => {
      const connect = openShelf();
      const assessment = await added(connect(), assessmentOf({ id: "penilaian-1" }));
      await added(connect(), assessmentOf({ id: "penilaian" }));
      const names = ["1", "1-2", "1.2", "12", "01", "A", "a", "then", "length"];

      for (const name of names) {
        await save(connect(), assessment, [writes(name, "", name)]);
      }

      const after = await loaded(connect(), assessment.id);
      for (const name of names) {
        expect(answerTo(after, questionId(name)).facts).toBe(name);
        expect(await connect().changes(assessment.id, questionId(name))).toHaveLength(1);
      }
    });

    it.each([
      ["very long", "x".repeat(100_000)],
      ["made of half characters", "\ud83d \udc4d \u0000 \u202e"],
      ["that looks like code", `<script>alert(1)</script>{"__proto__":null}`],
    ])("keeps text that is %s to the letter", async (_, text) => {
      const connect = openShelf();
      const assessment = await added(connect(), assessmentOf({}));

      await save(connect(), assessment, [writes("1", "", text)]);

      expect(answerTo(await loaded(connect(), assessment.id), questionId("1")).facts).toBe(text);
    });
  });

  describe("telling others", () => {
    it("tells other connections what was saved, and not the one that saved it", async () => {
      const connect = openShelf();
      const [mine, theirs] = [connect(), connect()];
      const assessment = await added(mine, assessmentOf({}));
      const heardByMe: unknown[] = [];
      mine.onChangedElsewhere((changes) => heardByMe.push(...changes));
      const heard = new Promise((resolve) => theirs.onChangedElsewhere(resolve));
      const change = changeOf(assessment, writes("1", "", "teks"));

      await mine.save([change], summaryOf(assessment));

      expect(await heard).toEqual([change]);
      expect(heardByMe).toEqual([]);
    });

    it("tells nothing of what was refused, and nothing to those who stopped listening", async () => {
      const connect = openShelf();
      const [mine, theirs] = [connect(), connect()];
      const assessment = await added(mine, assessmentOf({ answers: { "1": { facts: "ada" } } }));
      const heard: Edit[] = [];
      const stopped: unknown[] = [];
      const last = new Promise((resolve) =>
        theirs.onChangedElsewhere((changes) => {
          heard.push(...changes.map((change) => change.edit));
          resolve(null);
        }),
      );
      theirs.onChangedElsewhere((changes) => stopped.push(changes))();

      await save(mine, assessment, [writes("1", "tidak ada", "x")]);
      await save(mine, assessment, [writes("2", "", "y")]);
      await last;

      expect(heard).toEqual([writes("2", "", "y")]);
      expect(stopped).toEqual([]);
    });
  });
}
