import { describe, expect, it } from "vitest";
import { ChangeId, type Edit } from "#core/assessment/change.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { applyResolution, editOfSide, settleAll } from "#core/exchange/apply-resolution.ts";
import { combineTexts } from "#core/exchange/combine-texts.ts";
import { mergeAssessments } from "#core/exchange/merge-assessments.ts";
import { conflictsOf, indexWith } from "#core/exchange/merge-conflicts.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { ExactText } from "#core/shared/exact.ts";
import {
  adds,
  assessmentOf,
  atTime,
  evidenceLink,
  newId,
  takesAway,
  tickedStanding,
} from "#test/support/assessment-builders.ts";
import { answerIn, changedBy, copyOf, says, stands } from "#test/support/copies.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1 });
const byHand = (level: string) => ({ kind: "by-hand", level: ExactText.parse(level), criteria: [] }) as const;

function merge(ours: AssessmentCopy, ...theirs: readonly AssessmentCopy[]) {
  return mergeAssessments(questionnaire, { base: null, ours, theirs });
}

const settlement = { newId: () => ChangeId.parse(newId()), by: "Tim", at: atTime("10:00") };

describe("merging", () => {
  it("takes in what changed on one side only, each by itself", () => {
    const base = changedBy(copyOf(), "Tim", says(copyOf(), "1", "awal"));
    const ours = changedBy(base, "Ani", says(base, "1", "kami"));
    const theirs = changedBy(base, "Budi", stands(base, "2", tickedStanding("2.1")));

    const merged = merge(ours, theirs);

    expect(answerIn(merged, "1").facts).toBe("kami");
    expect(answerIn(merged, "2").standing).toEqual(tickedStanding("2.1"));
    expect(conflictsOf(merged)).toEqual([]);
    expect(merged.changes.map(({ by }) => by).sort()).toEqual(["Ani", "Budi", "Tim"]);
  });

  it("never goes back to what somebody has replaced, whatever the clocks say", () => {
    const base = changedBy(copyOf(), "Tim", says(copyOf(), "1", "lama"));
    const ours = changedBy(base, "Ani", says(base, "1", "baru"));
    const stale = {
      ...base,
      changes: base.changes.map((change) => ({ ...change, at: "2099-01-01T00:00:00.000Z" })),
    };

    expect(answerIn(merge(ours, stale), "1").facts).toBe("baru");
    expect(answerIn(merge(stale, ours), "1").facts).toBe("baru");
  });

  it("takes the same change made twice as one", () => {
    const ours = changedBy(copyOf(), "Ani", says(copyOf(), "1", "sama"));
    const theirs = changedBy(copyOf(), "Budi", says(copyOf(), "1", "sama"));

    const merged = merge(ours, theirs);

    expect(answerIn(merged, "1").facts).toBe("sama");
    expect(conflictsOf(merged)).toEqual([]);
  });

  it("keeps both opinions of a text, and shows the same one on both sides until somebody decides", () => {
    const ours = changedBy(copyOf(), "Ani", says(copyOf(), "1", "kami"));
    const theirs = changedBy(copyOf(), "Budi", says(copyOf(), "1", "mereka"));

    const merged = merge(ours, theirs);

    expect(conflictsOf(merged)).toMatchObject([
      {
        indicator: "1",
        part: "facts",
        sides: [
          { value: "kami", made: { by: "Ani", at: atTime("08:00") }, copies: [0] },
          { value: "mereka", made: { by: "Budi" }, copies: [1] },
        ],
      },
    ]);
    expect(answerIn(merged, "1").facts).toBe(answerIn(merge(theirs, ours), "1").facts);
  });

  it("ends the conflict for everybody once one has decided, even for what was decided as it was shown", () => {
    const ours = changedBy(copyOf(), "Ani", says(copyOf(), "1", "kami"));
    const theirs = changedBy(copyOf(), "Budi", says(copyOf(), "1", "mereka"));
    const merged = merge(ours, theirs);
    const isAni = ({ by }: { readonly by: string }) => (by === "Ani" ? 1 : 0);

    const settled = settleAll(questionnaire, merged, isAni, settlement);

    for (const copy of [
      settled,
      merge(settled, theirs),
      merge(theirs, settled),
      merge(merged, settled, ours),
    ]) {
      expect(answerIn(copy, "1").facts).toBe("kami");
      expect(conflictsOf(merge(copy))).toEqual([]);
    }
  });

  it("lets two texts be combined into one that supersedes both", () => {
    const ours = changedBy(copyOf(), "Ani", says(copyOf(), "1", "kami"));
    const theirs = changedBy(copyOf(), "Budi", says(copyOf(), "1", "mereka"));
    const merged = merge(ours, theirs);
    const both = says(merged, "1", combineTexts("kami", "mereka"));

    const settled = applyResolution(merged, [both], settlement);

    for (const copy of [merge(settled, theirs), merge(ours, settled), merge(merged, settled)]) {
      expect(answerIn(copy, "1").facts).toBe("kami\nmereka");
      expect(conflictsOf(copy)).toEqual([]);
    }
  });

  it("joins ticks one by one", () => {
    const base = changedBy(copyOf(), "Tim", stands(copyOf(), "1", tickedStanding("2.1", "4.1")));
    const ours = changedBy(base, "Ani", stands(base, "1", tickedStanding("2.1")));
    const theirs = changedBy(base, "Budi", stands(base, "1", tickedStanding("2.1", "4.1", "5.1")));

    const merged = merge(ours, theirs);

    expect(answerIn(merged, "1").standing).toEqual(tickedStanding("2.1", "5.1"));
    expect(conflictsOf(merged)).toEqual([]);
  });

  it("does not mix the ticks of two levels: that both set another one is a conflict, with what it does to the index", () => {
    const base = changedBy(
      copyOf(),
      "Tim",
      stands(copyOf(), "1", tickedStanding("2.1")),
      stands(copyOf(), "2", byHand("3")),
    );
    const ours = changedBy(base, "Ani", stands(base, "1", tickedStanding("2.1", "3.1")));
    const theirs = changedBy(base, "Budi", stands(base, "1", tickedStanding("2.1", "3.1", "4.1", "5.1")));
    const merged = merge(ours, theirs);

    const conflicts = conflictsOf(merged);

    expect(conflicts).toMatchObject([
      { indicator: "1", part: "level", sides: [{ value: "3" }, { value: "5" }] },
    ]);
    const indexOf = (by: string) => {
      const edit = editOfSide(questionnaire, merged, "standing 1", (change) => (change.by === by ? 1 : 0));
      const index = indexWith(questionnaire, merged.assessment, edit);
      return index.kind === "final" ? index.exact.toFraction() : null;
    };
    expect([indexOf("Ani"), indexOf("Budi")]).toEqual(["3", "4"]); // (3 + 3) / 2 and (5 + 3) / 2
  });

  it("unites evidence and citations", () => {
    const shared = evidenceLink({ id: "bukti-bersama" });
    const base = changedBy(copyOf(), "Tim", adds(shared));
    const [mine, other] = [evidenceLink({ id: "bukti-kami" }), evidenceLink({ id: "bukti-mereka" })];
    const ours = changedBy(base, "Ani", adds(mine), cites(shared, "5"));
    const theirs = changedBy(base, "Budi", adds(other), cites(shared, "9"));

    const merged = merge(ours, theirs);

    expect(merged.assessment.evidence.map(({ id }) => id).sort()).toEqual([
      "bukti-bersama",
      "bukti-kami",
      "bukti-mereka",
    ]);
    const citations = merged.assessment.evidence.find(({ id }) => id === shared.id)?.citations ?? [];
    expect(citations.map(({ pages }) => pages).sort()).toEqual(["", "5", "9"]);
    expect(conflictsOf(merged)).toEqual([]);
  });

  it("keeps evidence that one took away and another went on with, and asks", () => {
    const shared = evidenceLink({ id: "bukti-bersama" });
    const base = changedBy(copyOf(), "Tim", adds(shared));
    const ours = changedBy(base, "Ani", takesAway(shared));
    const theirs = changedBy(base, "Budi", cites(shared, "9"));

    const merged = merge(ours, theirs);

    expect(merged.assessment.evidence).toHaveLength(1);
    expect(conflictsOf(merged)).toMatchObject([{ part: "evidence", evidence: { id: shared.id } }]);
    expect(merge(base, ours).assessment.evidence).toEqual([]);
  });

  it("asks about a citation that both changed, and keeps both meanwhile", () => {
    const shared = evidenceLink({ id: "bukti-bersama" });
    const base = changedBy(copyOf(), "Tim", adds(shared));
    const ours = changedBy(base, "Ani", recites(shared, "1-2"));
    const theirs = changedBy(base, "Budi", recites(shared, "1-3"));

    const merged = merge(ours, theirs);

    expect(conflictsOf(merged)).toMatchObject([{ part: "citation", indicator: "1" }]);
    expect(merged.assessment.evidence[0]?.citations.map(({ pages }) => pages).sort()).toEqual(["1-2", "1-3"]);
  });

  it("joins details one by one", () => {
    const base = copyOf();
    const { details } = base.assessment;
    const change = (next: Partial<typeof details>): Edit => ({
      part: "details",
      before: details,
      after: { ...details, ...next },
    });

    const merged = merge(
      changedBy(base, "Ani", change({ year: 2027 })),
      changedBy(base, "Budi", change({ agency: "OPD" })),
    );

    expect(merged.assessment.details).toMatchObject({ year: 2027, agency: "OPD" });
    expect(conflictsOf(merged)).toEqual([]);
  });

  it("takes what was written into a copy without a record as a change after its last record", () => {
    const base = changedBy(copyOf(), "Tim", says(copyOf(), "1", "awal"));
    const written = {
      ...base,
      assessment: assessmentOf({ id: "asal-bersama", answers: { "1": { facts: "tangan" } } }),
    };

    const merged = merge(base, written);

    expect(answerIn(merged, "1").facts).toBe("tangan");
    expect(conflictsOf(merged)).toEqual([]);
    expect(merge(merged, base).changes).toEqual(merged.changes);
  });
});

function cites(item: EvidenceItem, pages: string): Edit {
  const citations = [...item.citations, ...item.citations.map((one) => ({ ...one, pages }))];
  return { part: "evidence", evidence: item.id, before: item, after: { ...item, citations } };
}

function recites(item: EvidenceItem, pages: string): Edit {
  const citations = item.citations.map((one) => ({ ...one, pages }));
  return { part: "evidence", evidence: item.id, before: item, after: { ...item, citations } };
}
