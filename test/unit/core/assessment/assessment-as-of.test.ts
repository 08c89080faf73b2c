import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges } from "#core/assessment/apply-changes.ts";
import { type Assessment, AssessmentDetails, answerTo } from "#core/assessment/assessment.ts";
import { editsBackTo, restorePoints } from "#core/assessment/assessment-as-of.ts";
import type { Change, Edit } from "#core/assessment/change.ts";
import {
  adds,
  assessmentOf,
  changeOf,
  evidenceLink,
  makesPack,
  packOf,
  questionId,
  takesAway,
  writes,
} from "#test/support/assessment-builders.ts";

const link = evidenceLink({ id: "tautan-1" });
const start = assessmentOf({ evidence: [link] });

function onDay(day: number, edit: Edit): Change {
  return changeOf(start, edit, { at: `2026-11-${day}T08:00:00Z` });
}

function changed(assessment: Assessment, changes: readonly Change[]): Assessment {
  const applied = applyChanges(assessment, changes);
  if (!applied.ok) {
    throw new Error("The changes do not fit one another");
  }
  return applied.value.assessment;
}

function withEdits(assessment: Assessment, edits: readonly Edit[]): Assessment {
  return changed(
    assessment,
    edits.map((edit) => changeOf(start, edit)),
  );
}

const END_OF_22 = "2026-11-22T15:59:59.999Z";

describe("the edits back to the end of a day", () => {
  it("leave the packs on record that were made since: they may have been handed over", () => {
    const changes = [onDay(23, makesPack(packOf(1))), onDay(24, writes("1", "", "a"))];
    const now = changed(start, changes);

    const then = withEdits(now, editsBackTo(now, changes, END_OF_22));

    expect(then.packs).toEqual([packOf(1)]);
    expect(answerTo(then, questionId("1")).facts).toBe("");
  });

  const details = AssessmentDetails.parse({ ...start.details, year: 2027 });
  const changes = [
    onDay(21, writes("1", "", "a")),
    onDay(22, writes("1", "a", "ab")),
    onDay(23, writes("1", "ab", "abc")),
    onDay(23, takesAway(link)),
    onDay(24, writes("1", "abc", "abcd")),
    onDay(24, writes("2", "", "baru")),
    onDay(24, { part: "details", before: start.details, after: details }),
  ];

  it("are one for each part that changed since, from how it stands now", () => {
    const now = changed(start, changes);

    expect(editsBackTo(now, changes, END_OF_22)).toEqual([
      writes("1", "abcd", "ab"),
      adds(link),
      writes("2", "baru", ""),
      { part: "details", before: details, after: start.details },
    ]);
  });

  it("are none for a part that came back to how it stood", () => {
    const thereAndBack = [onDay(23, writes("1", "", "a")), onDay(24, writes("1", "a", ""))];

    expect(editsBackTo(changed(start, thereAndBack), thereAndBack, END_OF_22)).toEqual([]);
  });

  it("leave a change of that very instant: it belongs to the day", () => {
    const atTheEnd = [changeOf(start, writes("1", "", "a"), { at: END_OF_22 })];

    expect(editsBackTo(changed(start, atTheEnd), atTheEnd, END_OF_22)).toEqual([]);
  });

  it("are none when nothing was changed since", () => {
    expect(editsBackTo(changed(start, changes), changes, "2026-11-24T15:59:59.999Z")).toEqual([]);
  });

  it("bring back exactly what stood then, whatever was done since", () => {
    const step = fc.record({
      day: fc.integer({ min: 20, max: 26 }),
      question: fc.constantFrom("1", "2", "3"),
      text: fc.constantFrom("", "a", "b", "c"),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.integer({ min: 19, max: 27 }), (steps, day) => {
        const texts = new Map<string, string>();
        const done = [...steps]
          .sort((one, other) => one.day - other.day)
          .map((one) => {
            const edit = writes(one.question, texts.get(one.question) ?? "", one.text);
            texts.set(one.question, one.text);
            return onDay(one.day, edit);
          });
        const end = `2026-11-${day}T23:59:59Z`;
        const now = changed(start, done);

        const back = withEdits(now, editsBackTo(now, done, end));

        const then = changed(
          start,
          done.filter((change) => change.at <= end),
        );
        expect(factsOf(back)).toEqual(factsOf(then));
      }),
    );
  });
});

function factsOf(assessment: Assessment): ReadonlySet<string> {
  const entries = Object.entries(assessment.answers).filter(([, answer]) => answer.facts !== "");
  return new Set(entries.map(([question, answer]) => `${question} ${answer.facts}`));
}

describe("restore points", () => {
  it("are the days where the person is, the latest first, with count and last time", () => {
    const inMakassar = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
    const at = (time: string) => changeOf(start, writes("1", "", "a"), { at: time });
    const changes = [
      at("2026-11-24T10:00:00Z"),
      at("2026-11-24T15:59:00.500Z"),
      at("2026-11-24T15:59:00Z"),
      at("2026-11-24T16:00:00Z"),
    ];

    expect(restorePoints(changes, inMakassar)).toEqual([
      { day: "2026-11-25", changes: 1, lastAt: "2026-11-24T16:00:00Z" },
      { day: "2026-11-24", changes: 3, lastAt: "2026-11-24T15:59:00.500Z" },
    ]);
  });

  it("are none where nothing was changed", () => {
    expect(restorePoints([], (at) => at)).toEqual([]);
  });
});
