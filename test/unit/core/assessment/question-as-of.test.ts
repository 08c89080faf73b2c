import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/assessment/apply-edits.ts";
import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import { type Change, Edit } from "#core/assessment/change.ts";
import { editsOfQuestionBackTo } from "#core/assessment/question-as-of.ts";
import { questionsTouchedBy } from "#core/assessment/touched-by.ts";
import { citationsFor } from "#core/evidence/evidence-item.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import {
  assessmentOf,
  changeOf,
  evidenceFile,
  sets,
  sha256Of,
  stageLevelOf,
} from "#test/support/assessment-builders.ts";

const AT = "2026-11-25T08:00:00.000Z";
const ONE = QuestionId.parse("1");
const ids = ["1", "2"];

const standing = fc.oneof(
  fc.constant({ kind: "unanswered" }),
  fc.subarray(["2.1", "3.1"]).map((criteria) => ({ kind: "ticked", criteria })),
);
const citation = fc.record({
  question: fc.constantFrom(...ids),
  criteria: fc.constant([]),
  pages: fc.constantFrom("", "1", "2-3"),
  article: fc.constant(""),
  note: fc.constant(""),
});
const item = fc.constantFrom(1, 2).chain((number) =>
  fc.array(citation, { maxLength: 3 }).map((citations) => ({
    ...evidenceFile({ id: `bukti-000${number}`, sha256: sha256Of(number), questions: [] }),
    citations,
  })),
);
const question = fc.constantFrom(...ids);
interface Wish {
  readonly part: "standing" | "text" | "target" | "evidence";
  readonly [key: string]: unknown;
}

/** What someone wants next; how it stands before is looked up when it is made. */
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ part: fc.constant("standing" as const), question, after: standing }),
  fc.record({
    part: fc.constant("text" as const),
    question,
    field: fc.constantFrom("facts", "privateNotes"),
    after: fc.constantFrom("", "satu", "dua"),
  }),
  fc.record({ part: fc.constant("target" as const), question, after: fc.constantFrom(null, "3", "4") }),
  item.map((after) => ({ part: "evidence" as const, evidence: after.id, after })),
  fc
    .constantFrom("bukti-0001", "bukti-0002")
    .map((id) => ({ part: "evidence" as const, evidence: id, after: null })),
);

/** All states that one history goes through, and its changes. */
function lived(wishes: readonly Wish[]) {
  let assessment: Assessment = assessmentOf();
  const states = [assessment];
  const changes: Change[] = [];
  for (const one of wishes) {
    const edit = editFor(assessment, one);
    const made = applyEdits(assessment, [edit], AT);
    if (made.ok && made.value !== assessment) {
      assessment = made.value;
      states.push(assessment);
      changes.push(changeOf(assessment, edit));
    }
  }
  return { states, changes };
}

/** The edit that leads from how things stand to what is wanted. */
function editFor(assessment: Assessment, one: Wish): Edit {
  const fromNothing = Edit.parse({ ...one, before: NOTHING[one.part] });
  const tried = applyEdits(assessment, [fromNothing], AT);
  return tried.ok ? fromNothing : Edit.parse({ ...fromNothing, before: tried.error.current.after });
}

const NOTHING = { standing: { kind: "unanswered" }, text: "", target: null, evidence: null };

/** What concerns the question: its answer, and what is cited for it. */
function concerning(assessment: Assessment, id: QuestionId) {
  const cited = assessment.evidence.map((one) => [one.id, citationsFor(one, id)] as const);
  return {
    answer: answerTo(assessment, id),
    cited: Object.fromEntries(cited.filter(([, citations]) => citations.length > 0)),
  };
}

it("leads back to every point of any history, and leaves the other questions alone", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
      const { states, changes } = lived(wishes);
      const now = states.at(-1) ?? assessmentOf();
      const own = changes.filter(({ edit }) => questionsTouchedBy(edit).includes(ONE));
      for (const point of [null, ...own]) {
        const then = states[point === null ? 0 : changes.indexOf(point) + 1] ?? now;

        const back = applyEdits(now, editsOfQuestionBackTo(now, ONE, own, point?.id ?? null), AT);

        expect(back.ok && concerning(back.value, ONE)).toEqual(concerning(then, ONE));
        const other = QuestionId.parse("2");
        expect(back.ok && concerning(back.value, other)).toEqual(concerning(now, other));
      }
    }),
    { numRuns: 300 },
  );
});

describe("going back", () => {
  it("does nothing when everything stands as it did", () => {
    const { states, changes } = lived([{ part: "target", question: "1", after: "3" }]);

    expect(editsOfQuestionBackTo(states[1] ?? assessmentOf(), ONE, changes, changes[0]?.id ?? null)).toEqual(
      [],
    );
  });

  it("takes a new file away that only this question used, and keeps one that others use", () => {
    const only = { ...evidenceFile({ id: "bukti-0001", sha256: sha256Of(1), questions: ["1"] }) };
    const shared = { ...evidenceFile({ id: "bukti-0002", sha256: sha256Of(2), questions: ["1", "2"] }) };
    const { states, changes } = lived([
      { part: "evidence", evidence: only.id, after: only },
      { part: "evidence", evidence: shared.id, after: shared },
    ]);

    const edits = editsOfQuestionBackTo(states[2] ?? assessmentOf(), ONE, changes, null);

    expect(edits).toMatchObject([
      { evidence: "bukti-0001", after: null },
      { evidence: "bukti-0002", after: { citations: [{ question: "2" }] } },
    ]);
  });

  it("brings back what each of two said who worked apart, and leaves what others planned", () => {
    const text = (before: string, after: string): Edit =>
      Edit.parse({ part: "text", question: "1", field: "facts", before, after });
    const level = (before: unknown, after: unknown): Edit =>
      Edit.parse({ part: "standing", question: "1", before, after });
    const [none, two, three] = [[], ["2.1"], ["2.1", "3.1"]].map((criteria) =>
      criteria.length === 0 ? { kind: "unanswered" } : { kind: "ticked", criteria },
    );
    const start = assessmentOf();
    const [ani, aniTicks, budi, budiTicks] = [
      { ...changeOf(start, text("", "kata Ani")), parents: [] },
      { ...changeOf(start, level(none, two)), parents: [] },
      { ...changeOf(start, text("", "kata Budi")), parents: [] },
      { ...changeOf(start, level(none, three)), parents: [] },
    ] as const;
    const settled = { ...changeOf(start, text("kata Budi", "kata bersama")), parents: [ani.id, budi.id] };
    const planned = changeOf(start, sets(null, { ...stageLevelOf("3"), question: ONE }));
    const changes = [ani, aniTicks, budi, budiTicks, settled, planned];
    const now = [text("", "kata bersama"), level(none, three), planned.edit].reduce((one, edit) => {
      const made = applyEdits(one, [edit], AT);
      return made.ok ? made.value : one;
    }, start);
    const factsAt = (point: Change) => {
      const back = applyEdits(now, editsOfQuestionBackTo(now, ONE, changes, point.id), AT);
      return back.ok ? [answerTo(back.value, ONE).facts, back.value.records.length] : back.error;
    };

    expect([ani, budi, settled, planned].map(factsAt)).toEqual([
      ["kata Ani", 1],
      ["kata Budi", 1],
      ["kata bersama", 1],
      ["kata bersama", 1],
    ]);
    expect(editsOfQuestionBackTo(now, ONE, changes, aniTicks.id)).toContainEqual(level(three, two));
  });

  it("does not know changes of other histories", () => {
    const { states, changes } = lived([{ part: "target", question: "1", after: "3" }]);

    expect(() =>
      editsOfQuestionBackTo(states[1] ?? assessmentOf(), ONE, [], changes[0]?.id ?? null),
    ).toThrow();
  });
});
