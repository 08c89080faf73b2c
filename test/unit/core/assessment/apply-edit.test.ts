import { describe, expect, it } from "vitest";
import { UNANSWERED } from "#core/assessment/answer.ts";
import { applyEdit } from "#core/assessment/apply-edit.ts";
import { AssessmentDetails, answerTo } from "#core/assessment/assessment.ts";
import { type Edit, inverseOf } from "#core/assessment/change.ts";
import { ExactText } from "#core/shared/exact.ts";
import {
  adds,
  assessmentOf,
  atTime,
  evidenceLink,
  makesPack,
  packOf,
  questionId,
  sets,
  stageLevelOf,
  takesAway,
  tickedStanding,
  ticks,
  writes,
} from "#test/support/assessment-builders.ts";

const link = evidenceLink({ id: "tautan-1" });
const start = assessmentOf({ answers: { "1": { facts: "lama" } }, evidence: [link] });
const four = ExactText.parse("4");

const edits: readonly (readonly [string, Edit])[] = [
  ["a standing", ticks("1", UNANSWERED, tickedStanding("2.1"))],
  ["a text", writes("1", "lama", "baru")],
  ["a text of an untouched question", writes("2", "", "baru", "privateNotes")],
  ["an outside index", { part: "external", question: questionId("1"), before: null, after: four }],
  ["a target", { part: "target", question: questionId("1"), before: null, after: four }],
  ["a pack", makesPack(packOf(1))],
  ["a record", sets(null, stageLevelOf("3"))],
  ["added evidence", adds(evidenceLink({ id: "tautan-2" }))],
  ["evidence taken away", takesAway(link)],
  [
    "changed evidence",
    { part: "evidence", evidence: link.id, before: link, after: { ...link, title: "Lain" } },
  ],
  [
    "details",
    {
      part: "details",
      before: start.details,
      after: AssessmentDetails.parse({ ...start.details, institution: "Kota Lain" }),
    },
  ],
];

describe("an edit", () => {
  it.each(edits)("of %s is made, stamped, and taken back by its inverse", (_, edit) => {
    const made = applyEdit(start, edit, atTime("09:00"));
    if (!made.ok) {
      throw new Error("refused");
    }
    const back = applyEdit(made.value, inverseOf(edit), start.changedAt);

    expect(made.value).not.toEqual(start);
    expect(made.value.changedAt).toBe(atTime("09:00"));
    expect(back.ok && { ...back.value, answers: {} }).toEqual({ ...start, answers: {} });
    expect(back.ok && answerTo(back.value, questionId("1"))).toEqual(answerTo(start, questionId("1")));
  });

  it.each(edits)("of %s is done already the second time, and changes nothing", (_, edit) => {
    const once = applyEdit(start, edit, atTime("09:00"));
    const twice = once.ok ? applyEdit(once.value, edit, atTime("10:00")) : once;

    expect(twice.ok && once.ok && twice.value === once.value).toBe(true);
  });

  it("is refused where the part stands otherwise, and told how it stands", () => {
    const refused = applyEdit(start, writes("1", "dikira begini", "baru"), atTime("09:00"));

    expect(refused).toEqual({
      ok: false,
      error: { kind: "changed-elsewhere", current: writes("1", "dikira begini", "lama") },
    });
  });

  it("puts evidence where its time belongs, also when it comes back", () => {
    const early = evidenceLink({ id: "awal-sekali", addedAt: atTime("01:00") });

    const made = applyEdit(start, adds(early), atTime("09:00"));

    expect(made.ok && made.value.evidence.map(({ id }) => id)).toEqual(["awal-sekali", "tautan-1"]);
  });
});
