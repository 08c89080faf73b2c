import { describe, expect, it } from "vitest";
import { ChangeId } from "#core/assessment/change.ts";
import { fitHistory } from "#core/exchange/fit-history.ts";
import { mergeAssessments } from "#core/exchange/merge-assessments.ts";
import { conflictsOf } from "#core/exchange/merge-conflicts.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { answerIn, changedBy, copyOf, says } from "#test/support/copies.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1 });

function written(...texts: readonly string[]): AssessmentCopy {
  return texts.reduce<AssessmentCopy>(
    (copy, text) => changedBy(copy, "Ani", says(copy, "1", text)),
    copyOf(),
  );
}

function shortened({ assessment, changes, superseded }: AssessmentCopy, characters: number): AssessmentCopy {
  return { assessment, ...fitHistory(changes, superseded, characters) };
}

describe("a history that does not fit", () => {
  it("keeps the current change of each part, then the newest others, and the ids of all that is left out", () => {
    const copy = written("satu", "dua", "tiga", "empat");

    const none = fitHistory(copy.changes, [ChangeId.parse("dulu-sekali")], 0);
    const all = fitHistory(copy.changes, [], 1_000_000);

    const [first, second, third, fourth] = copy.changes.map(({ id }) => id);
    expect(none.changes.map(({ id }) => id)).toEqual([fourth]);
    expect(none.superseded).toEqual(["dulu-sekali", first, second]); // the third is named by the fourth
    expect(none.leftOut).toBe(3);
    expect(all).toMatchObject({ superseded: [], leftOut: 0 });
    expect(all.changes.map(({ parents }) => parents)).toEqual([[], [first], [second], [third]]);
  });

  it("lets nothing old come back through it", () => {
    const old = written("lama");
    const ours = changedBy(old, "Ani", says(old, "1", "baru"));
    const newer = changedBy(ours, "Ani", says(ours, "1", "terbaru"));

    const merged = mergeAssessments(questionnaire, {
      base: null,
      ours: shortened(newer, 0),
      theirs: [old, ours],
    });

    expect(answerIn(merged, "1").facts).toBe("terbaru");
    expect(conflictsOf(merged)).toEqual([]);
  });

  it("keeps everything about a part that is in conflict", () => {
    const base = written("awal", "kedua");
    const ours = changedBy(base, "Ani", says(base, "1", "kami"));
    const theirs = changedBy(base, "Budi", says(base, "1", "mereka"));
    const merged = mergeAssessments(questionnaire, { base: null, ours, theirs: [theirs] });

    const fitted = fitHistory(merged.changes, merged.superseded, 0);

    expect(fitted.changes).toHaveLength(4);
  });
});
