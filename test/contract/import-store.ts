import { describe, expect, it } from "vitest";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AssessmentStore } from "#core/assessment/assessment-store.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import type { ImportStore } from "#core/assessment/import-store.ts";
import { Task } from "#core/assessment/task.ts";
import type { EvidenceStore } from "#core/evidence/evidence-store.ts";
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
import { added, loaded, save } from "#test/support/stored-assessments.ts";

export interface Stores {
  readonly assessments: AssessmentStore;
  readonly evidence: EvidenceStore;
  readonly imports: ImportStore;
}

function taskOf(id: string, at: string): Task {
  return Task.parse({
    id,
    from: "Kota Contoh",
    to: "Dinas Contoh",
    deadline: "2026-11-30",
    note: "",
    indicators: ["1"],
    handedOutAt: at,
  });
}

function recordOf(assessment: AssessmentId, at: string, edits: ImportRecord["edits"]): ImportRecord {
  const file = { name: "dinas.matang.zip", sender: "Dinas Contoh", task: null, madeAt: atTime("07:00") };
  return { assessment, at, files: [file], edits, takenBackAt: null };
}

const bytes = new Blob(["isi"]);

/** What every ImportStore promises. `open` answers the stores of an empty shelf of its own. */
export function describeImportStore(name: string, open: () => Stores): void {
  describe(`the ${name} import store`, () => {
    it("takes in what was merged together with the record of it, the latest first", async () => {
      const { assessments, imports } = open();
      const { id } = await added(assessments, assessmentOf({}));
      const take = (at: string, before: string, after: string) => {
        const edits = [writes("1", before, after)];
        const records = edits.map((edit) => ({ ...changeOf({ id }, edit), parents: [] }));
        const merged = { edits, records, superseded: [], at };
        return imports.takeIn(merged, summaryOf(assessmentOf({ id })), recordOf(id, at, edits));
      };

      const first = await take(atTime("08:00"), "", "satu");
      const second = await take(atTime("09:00"), "satu", "dua");

      expect([first.ok, second.ok]).toEqual([true, true]);
      expect((await loaded(assessments, id)).answers[questionId("1")]?.facts).toBe("dua");
      expect((await imports.imports(id)).map(({ at }) => at)).toEqual([atTime("09:00"), atTime("08:00")]);
    });

    it("records nothing where what was merged is refused", async () => {
      const { assessments, imports } = open();
      const assessment = await added(assessments, assessmentOf({}));
      await save(assessments, assessment, [writes("1", "", "lain")]);
      const edits = [writes("1", "", "mereka")];
      const merged = { edits, records: [], superseded: [], at: atTime("08:00") };

      const refused = await imports.takeIn(
        merged,
        summaryOf(assessment),
        recordOf(assessment.id, atTime("08:00"), edits),
      );

      expect(refused).toMatchObject({ ok: false, error: { kind: "changed-elsewhere" } });
      expect(await imports.imports(assessment.id)).toEqual([]);
    });

    it("replaces the record of the same moment, as when it is taken back", async () => {
      const { assessments, imports } = open();
      const assessment = await added(assessments, assessmentOf({}));
      const record = recordOf(assessment.id, atTime("08:00"), []);
      const nothing = { edits: [], records: [], superseded: [], at: atTime("08:00") };

      await imports.takeIn(nothing, summaryOf(assessment), record);
      await imports.takeIn(nothing, summaryOf(assessment), { ...record, takenBackAt: atTime("09:00") });

      expect(await imports.imports(assessment.id)).toEqual([{ ...record, takenBackAt: atTime("09:00") }]);
    });

    it("sweeps away what an import kept that came to nothing, and leaves what is needed", async () => {
      const { assessments, evidence, imports } = open();
      const assessment = await added(assessments, assessmentOf({}));
      await imports.begin(assessment.id, [sha256Of(1), sha256Of(2)]);
      await evidence.keep(sha256Of(1), bytes);
      await evidence.keep(sha256Of(2), bytes);
      await evidence.keep(sha256Of(3), bytes);
      await save(assessments, assessment, [adds(evidenceFile({ sha256: sha256Of(2) }))]);

      expect(await imports.sweep()).toBe(1);

      expect((await evidence.list()).map(({ sha256 }) => sha256).sort()).toEqual(
        [sha256Of(2), sha256Of(3)].sort(),
      );
      expect(await imports.sweep()).toBe(0);
    });

    it("sweeps nothing of an import that was taken in", async () => {
      const { assessments, evidence, imports } = open();
      const assessment = await added(assessments, assessmentOf({}));
      await imports.begin(assessment.id, [sha256Of(1)]);
      await evidence.keep(sha256Of(1), bytes);
      const nothing = { edits: [], records: [], superseded: [], at: atTime("08:00") };
      await imports.takeIn(nothing, summaryOf(assessment), recordOf(assessment.id, atTime("08:00"), []));

      expect(await imports.sweep()).toBe(0);
      expect(await evidence.list()).toHaveLength(1);
    });

    it("knows what was sent when, the first first", async () => {
      const { assessments, imports } = open();
      const { id } = await added(assessments, assessmentOf({}));
      const sendings = [
        { assessment: id, at: atTime("09:00"), files: [sha256Of(2)] },
        { assessment: id, at: atTime("08:00"), files: [] },
      ];

      for (const sending of sendings) {
        expect((await imports.noteSent(sending)).ok).toBe(true);
      }

      expect(await imports.sendings(id)).toEqual(sendings.toReversed());
    });

    it("knows what was handed out of which assessment, the first first", async () => {
      const { assessments, imports } = open();
      const { id } = await added(assessments, assessmentOf({}));
      const [late, early] = [taskOf("tugas-0002", atTime("09:00")), taskOf("tugas-0001", atTime("08:00"))];

      const handed = await imports.handOut([late, early].map((task) => ({ assessment: id, task })));

      expect(handed.ok).toBe(true);
      expect((await imports.handedOut(id)).map(({ task }) => task)).toEqual([early, late]);
      expect(await imports.handedOut(AssessmentId.parse("yang-lain"))).toEqual([]);
    });
  });
}
