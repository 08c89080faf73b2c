import fc from "fast-check";
import { expect, it } from "vitest";
import { type Change, ChangeId, Edit } from "#core/assessment/change.ts";
import { fitHistory } from "#core/exchange/fit-history.ts";
import { mergeAssessments } from "#core/exchange/merge-assessments.ts";
import { conflictsOf } from "#core/exchange/merge-conflicts.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { assessmentOf, evidenceLink } from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

/** Copies as a forger writes them: changes that do not follow from one another, unknown parents, everything superseded. */

const questionnaire = questionnaireOf({ "1": 1, "2": 1 });
const { details } = assessmentOf();
const link = evidenceLink({ id: "bukti-bersama" });
const criteria = fc.subarray(["2.1", "3.1", "4.1"]);
const standing = fc.oneof(
  fc.constant({ kind: "unanswered" }),
  criteria.map((ticked) => ({ kind: "ticked", criteria: ticked })),
  fc
    .tuple(fc.constantFrom("1", "3"), criteria)
    .map(([level, ticked]) => ({ kind: "by-hand", level, criteria: ticked })),
);
const citation = fc
  .constantFrom("1", "2")
  .map((pages) => ({ question: "1", criteria: [], pages, article: "", note: "" }));
const item = fc.option(
  fc
    .record({
      title: fc.constantFrom("a", "b", '"question":"9"'),
      citations: fc.array(citation, { maxLength: 2 }),
    })
    .map((parts) => ({ ...link, ...parts })),
);
const someDetails = fc
  .record({ year: fc.constantFrom(2025, 2026), agency: fc.constantFrom(null, "A") })
  .map((parts) => ({ ...details, ...parts }));
const edit = fc
  .oneof(
    fc.record({
      part: fc.constant("standing"),
      question: fc.constant("1"),
      before: standing,
      after: standing,
    }),
    fc.record({ part: fc.constant("evidence"), evidence: fc.constant(link.id), before: item, after: item }),
    fc.record({ part: fc.constant("details"), before: someDetails, after: someDetails }),
    fc.record({
      part: fc.constant("text"),
      question: fc.constant("1"),
      field: fc.constant("facts"),
      before: fc.constantFrom("", "a"),
      after: fc.constantFrom("a", "b"),
    }),
  )
  .map((one) => Edit.parse(one));
const ids = Array.from({ length: 8 }, (_, place) => ChangeId.parse(`ubah-000${place}`));
const copy: fc.Arbitrary<AssessmentCopy> = fc
  .record({
    edits: fc.array(fc.tuple(edit, fc.option(fc.subarray(ids), { nil: undefined })), {
      maxLength: ids.length,
    }),
    superseded: fc.subarray(ids),
    facts: fc.constantFrom("", "a", "c"),
  })
  .map(({ edits, superseded, facts }) => ({
    assessment: assessmentOf({
      id: "asal-bersama",
      answers: { "1": { facts } },
      evidence: facts === "" ? [] : [link],
    }),
    // Ancestors come first: files in which they do not are refused when they are opened.
    changes: edits.flatMap(([one, parents], place): readonly Change[] => {
      const id = ids[place];
      const made = {
        assessment: assessmentOf({ id: "asal-bersama" }).id,
        at: "2026-01-01T00:00:00Z",
        by: "",
        edit: one,
      };
      const older = parents?.filter((parent) => id !== undefined && parent < id);
      return id === undefined
        ? []
        : [older === undefined ? { id, ...made } : { id, ...made, parents: older }];
    }),
    superseded,
  }));

it("merging never fails, whatever copies say, and stays the same in any order and for a second time", () => {
  const merge = (ours: AssessmentCopy, ...theirs: readonly AssessmentCopy[]) =>
    mergeAssessments(questionnaire, { base: null, ours, theirs });
  const outcome = (merged: ReturnType<typeof merge>) => [
    merged.assessment,
    merged.changes,
    conflictsOf(merged).length,
  ];

  fc.assert(
    fc.property(copy, copy, copy, (base, ours, theirs) => {
      const merged = merge(ours, theirs);

      expect(outcome(merge(theirs, ours))).toEqual(outcome(merged));
      mergeAssessments(questionnaire, { base, ours, theirs: [theirs] });
      fitHistory(ours.changes, ours.superseded, 500);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);
