import { describe, expect, it } from "vitest";
import { answerTo } from "#core/assessment/assessment.ts";
import type { Consolidation } from "#core/consolidation/consolidate.ts";
import { contributionsOf, takeContributions } from "#core/consolidation/contribution.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { atLevel, consolidated, FIVE, institutionOf, opd } from "#test/support/consolidation-builders.ts";
import { instrument, shown } from "#test/support/scoring-builders.ts";
import { workedExamples } from "#test/support/worked-examples.ts";

const published = workedExamples("spbe-2020").flatMap((one) => ("levels" in one ? [one] : []));
const bappeda = opd(FIVE, "Bappeda", { "1": 4, "2": 2 });
const diskominfo = opd(FIVE, "Diskominfo", { "2": 3, "3": 5, "4": 3 });

describe("the institution's answer to a question", () => {
  it("is its only owner's", () => {
    expect(told(consolidated(FIVE, [bappeda, diskominfo]), "1")).toEqual({
      kind: "owner",
      by: ["Bappeda"],
      value: "4",
    });
  });

  it("is what all its owners agree on", () => {
    const agreeing = opd(FIVE, "Diskominfo", { "2": 2 });

    expect(told(consolidated(FIVE, [bappeda, agreeing]), "2")).toEqual({
      kind: "agreed",
      by: ["Bappeda", "Diskominfo"],
      value: "2",
    });
  });

  it("stays open where they disagree and no rule says which counts", () => {
    expect(told(consolidated(FIVE, [bappeda, diskominfo]), "2")).toEqual({
      kind: "disagreement",
      value: null,
    });
  });

  it("is the lowest by rule", () => {
    const rules = { "2": { kind: "lowest" } };

    expect(told(consolidated(FIVE, [bappeda, diskominfo], rules), "2")).toEqual({
      kind: "lowest",
      by: ["Bappeda"],
      value: "2",
    });
  });

  it("is that of the owner that the rule names", () => {
    const rules = { "2": { kind: "owner", agency: "Diskominfo" } };

    expect(told(consolidated(FIVE, [bappeda, diskominfo], rules), "2")).toEqual({
      kind: "owner",
      by: ["Diskominfo"],
      value: "3",
    });
  });

  it("is the level that was chosen, by hand where no owner gave it", () => {
    const rules = { "2": { kind: "chosen", level: "1", reason: "Bukti belum cukup" } };
    const consolidation = consolidated(FIVE, [bappeda, diskominfo], rules);

    expect(told(consolidation, "2")).toEqual({ kind: "chosen", by: [], value: "1" });
    expect(answerIn(consolidation, "2").standing).toEqual({
      kind: "by-hand",
      level: "1",
      criteria: ["1.1", "2.1", "3.1"],
    });
  });

  it("waits for owners that have not answered, whatever the others say", () => {
    const silent = opd(FIVE, "Inspektorat", { "1": null });

    expect(told(consolidated(FIVE, [bappeda, silent]), "1")).toEqual({
      kind: "awaited",
      by: ["Inspektorat"],
      value: null,
    });
    expect(
      told(consolidated(FIVE, [bappeda, silent], { "1": { kind: "owner", agency: "Bappeda" } }), "1").value,
    ).toBe("4");
  });

  it("stays the institution's own where nobody owns it, or nothing is settled", () => {
    const own = institutionOf(FIVE, { "2": 5, "5": 1 });
    const consolidation = consolidated(FIVE, [bappeda, diskominfo], {}, own);

    expect(told(consolidation, "5")).toEqual({ kind: "nobody", value: "1" });
    expect(told(consolidation, "2")).toEqual({ kind: "disagreement", value: "5" });
  });

  it("keeps the explanation of one owner as it is, and puts those of several under their names", () => {
    const saying = (agency: string, facts: string) => {
      const plain = opd(FIVE, agency, { "1": 2 });
      return { ...plain, answers: { "1": { ...atLevel(FIVE, "1", 2), facts, privateNotes: "rahasia" } } };
    };

    const one = consolidated(FIVE, [saying("Bappeda", "Ada Perwali.")]);
    const two = consolidated(FIVE, [saying("Bappeda", "Ada Perwali."), saying("Diskominfo", "Ada SE.")]);

    expect(answerIn(one, "1")).toMatchObject({ facts: "Ada Perwali.", privateNotes: "" });
    expect(answerIn(two, "1").facts).toBe("Bappeda:\nAda Perwali.\n\nDiskominfo:\nAda SE.");
  });
});

describe("the institution's index", () => {
  it("is scored exactly over what is settled, the rest open", () => {
    const { scorecard } = consolidated(FIVE, [bappeda, diskominfo]);

    expect(shown(scorecard.index)).toBe("3.10-4.30"); // (4×3 + 5×2 + 3×2 + [1 to 5]×3) / 10: 2 and 5 are open
  });

  it("is final once every question is settled", () => {
    const last = opd(FIVE, "Sekretariat", { "5": 4 });
    const { scorecard } = consolidated(FIVE, [bappeda, diskominfo, last], { "2": { kind: "lowest" } });

    expect(shown(scorecard.index)).toBe("3.80"); // (4×3 + 2×1 + 5×2 + 3×2 + 4×2) / 10
  });

  it.each(published)(
    "is the published one of $name, its indicators handed out to twelve OPDs, ten to two",
    (one) => {
      const spbe = instrument("spbe-2020");
      const numbers = Object.keys(one.levels);
      const part = (agency: number) =>
        numbers.filter((_, place) => place % 12 === agency || (place < 10 && place % 12 === agency - 1));
      const opds = Array.from({ length: 12 }, (_, agency) =>
        opd(
          spbe,
          `OPD ${agency}`,
          Object.fromEntries(part(agency).map((number) => [number, one.levels[number] ?? null])),
        ),
      );

      const { scorecard, outcomes } = consolidated(spbe, opds);

      expect(shown(scorecard.index)).toBe(one.index);
      expect(outcomes.filter(({ owners }) => owners.length === 2)).toHaveLength(10);
    },
  );
});

describe("what comes in", () => {
  it("must be of an OPD, of the same instrument and year, and answer nothing twice", () => {
    const own = institutionOf(FIVE);
    const wrong = (assessments: Parameters<typeof contributionsOf>[2]) => {
      const taken = contributionsOf(FIVE, own, assessments);
      return taken.ok ? null : taken.error;
    };

    expect(wrong([bappeda, own])).toEqual({ kind: "no-agency", place: 1 });
    expect(wrong([opd(instrument("spbe-2020"), "A", { "1": 1 })])).toEqual({
      kind: "other-instrument",
      place: 0,
    });
    expect(wrong([{ ...bappeda, details: { ...bappeda.details, year: 2023 } }])).toEqual({
      kind: "other-year",
      place: 0,
    });
    expect(wrong([bappeda, opd(FIVE, "Bappeda", { "2": 5 })])).toEqual({
      kind: "answered-twice",
      place: 1,
      agency: "Bappeda",
      question: "2",
    });
    expect(wrong([bappeda, opd(FIVE, "Bappeda", { "5": 5 })])).toBeNull();
  });

  it("owns what it answered where its scope names nothing", () => {
    const all = { ...bappeda, details: { ...bappeda.details, scope: { kind: "all" } } } as const;

    const consolidation = consolidated(FIVE, [all, diskominfo]);

    expect(told(consolidation, "1")).toEqual({ kind: "owner", by: ["Bappeda"], value: "4" });
    expect(told(consolidation, "3")).toEqual({ kind: "owner", by: ["Diskominfo"], value: "5" });
    expect(told(consolidation, "5")).toEqual({ kind: "nobody", value: null });
  });

  it("is taken as far as it goes together", () => {
    const twice = opd(FIVE, "Bappeda", { "2": 5 });

    const { contributions, refused } = takeContributions(FIVE, institutionOf(FIVE), [
      institutionOf(FIVE),
      diskominfo,
      bappeda,
      twice,
    ]);

    expect(contributions.map(({ agency }) => agency)).toEqual(["Bappeda", "Diskominfo"]);
    expect(refused.map(({ kind, place }) => `${kind} ${place}`)).toEqual(["no-agency 0", "answered-twice 3"]);
  });

  it("may hold rules that do not fit: they count for nothing and are listed", () => {
    const rules = {
      "1": { kind: "owner", agency: "Diskominfo" },
      "3": { kind: "chosen", level: "6", reason: "Salah ketik" },
      "9": { kind: "lowest" },
    };

    const { unfitRules, outcomes } = consolidated(FIVE, [bappeda, diskominfo], rules);

    expect(unfitRules.map(({ question }) => question)).toEqual(["1", "3", "9"]);
    expect(outcomes.map(({ decision }) => decision.kind).slice(0, 3)).toEqual([
      "owner",
      "disagreement",
      "owner",
    ]);
  });
});

function outcomeIn({ outcomes }: Consolidation, question: string) {
  const outcome = outcomes.find(({ question: { id } }) => id === question);
  if (outcome === undefined) {
    throw new Error(`There is no outcome for ${question}`);
  }
  return outcome;
}

function told(consolidation: Consolidation, question: string) {
  const { decision, value } = outcomeIn(consolidation, question);
  return {
    kind: decision.kind,
    ...("agencies" in decision ? { by: decision.agencies } : {}),
    value: value?.toFraction() ?? null,
  };
}

function answerIn({ assessment }: Consolidation, question: string) {
  return answerTo(assessment, QuestionId.parse(question));
}
