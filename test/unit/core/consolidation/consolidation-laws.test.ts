import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/assessment/apply-edits.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import { type Consolidation, consolidate } from "#core/consolidation/consolidate.ts";
import { consolidationEdits } from "#core/consolidation/consolidation-edits.ts";
import { holdingBack } from "#core/consolidation/holding-back.ts";
import { traceFigure } from "#core/consolidation/trace-figure.ts";
import { scoreAssessment, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import type { Figure } from "#core/scoring/scorecard.ts";
import { Fraction } from "#core/shared/exact.ts";
import { arbitraryInstitution, arbitraryOpds, arbitraryRules } from "#test/support/arbitrary-opds.ts";
import { atLevel, consolidated, FIVE, inputOf } from "#test/support/consolidation-builders.ts";
import { groupsById } from "#test/support/scoring-builders.ts";

const anything = fc.record({
  opds: arbitraryOpds,
  institution: arbitraryInstitution,
  rules: arbitraryRules(["owner", "lowest", "chosen"]),
});
const everyRule = anything.map(({ opds, institution, rules }) =>
  consolidated(FIVE, opds, rules, institution),
);
/** One answer of one OPD, and the level it is given. */
const oneAnswer = fc.record({
  opd: fc.nat(3),
  question: fc.nat(4),
  level: fc.integer({ min: 1, max: 5 }),
});

/** For a machine that has much else to do. */
const SLOW = 60_000;

describe("consolidation", { timeout: SLOW }, () => {
  it("is monotone: under the owner and lowest rules a raised level, or a first answer, never lowers the index", () => {
    const ruled = fc.record({
      opds: arbitraryOpds,
      agency: fc.constantFrom("Bappeda", "Diskominfo", "Inspektorat"),
      byOwner: fc.subarray(["1", "2", "3", "4", "5"]),
      change: oneAnswer,
    });
    fc.assert(
      fc.property(ruled, ({ opds, agency, byOwner, change }) => {
        const rules = Object.fromEntries(
          ["1", "2", "3", "4", "5"].map((number) => [
            number,
            byOwner.includes(number) && owns(opds, agency, number)
              ? { kind: "owner", agency }
              : { kind: "lowest" },
          ]),
        );
        const raised = withAnswer(opds, change, "only-up");

        const before = consolidated(FIVE, opds, rules).scorecard.index;
        const after = consolidated(FIVE, raised, rules).scorecard.index;

        expect(lowestEnd(after).compare(lowestEnd(before))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 150 },
    );
  });

  it("is the same whatever the order in which the OPDs come", () => {
    fc.assert(
      fc.property(anything, ({ opds, institution, rules }) => {
        const one = consolidated(FIVE, opds, rules, institution);
        const other = consolidated(FIVE, opds.toReversed(), rules, institution);

        expect(other).toEqual(one);
      }),
    );
  });

  it("recomputed after one change equals what is computed from nothing", () => {
    fc.assert(
      fc.property(
        anything,
        arbitraryRules(["owner", "lowest", "chosen"]),
        oneAnswer,
        (given, otherRules, change) => {
          const { opds, institution, rules } = given;
          const earlier = consolidated(FIVE, opds, rules, institution);
          const inputs = [
            inputOf(FIVE, withAnswer(opds, change, "any"), rules, institution),
            inputOf(FIVE, withoutEvidence(opds, change.opd), rules, institution),
            inputOf(FIVE, opds.slice(1), rules, institution),
            inputOf(FIVE, opds, otherRules, institution),
            inputOf(
              FIVE,
              opds,
              rules,
              withAnswer([institution], { ...change, opd: 0 }, "any")[0] ?? institution,
            ),
          ];

          for (const input of inputs) {
            expect(consolidate(input, earlier)).toEqual(consolidate(input));
          }
        },
      ),
    );
  });

  it("gives an assessment that scores as it says", () => {
    fc.assert(
      fc.property(everyRule, ({ assessment, scorecard }) => {
        expect(scoreAssessment(FIVE, assessment)).toEqual(scorecard);
      }),
    );
  });

  it("is written into the institution's assessment by its edits, once", () => {
    fc.assert(
      fc.property(anything, ({ opds, institution, rules }) => {
        const consolidation = consolidated(FIVE, opds, rules, institution);
        const made = applyEdits(institution, consolidationEdits(consolidation), institution.changedAt);

        expect(made.ok && made.value).toEqual(consolidation.assessment);
        const again = consolidated(FIVE, opds, rules, consolidation.assessment);
        expect(consolidationEdits(again)).toEqual([]);
      }),
    );
  });
});

describe("every figure", { timeout: SLOW }, () => {
  it("is the sum of share times value over the lines of its trace", () => {
    fc.assert(
      fc.property(everyRule, (consolidation) => {
        const { scorecard } = consolidation;
        const groups = [...groupsById(scorecard)];

        expect(tracedSum(consolidation, { kind: "index" })).toEqual(lowestEnd(scorecard.index).toFraction());
        for (const [id, { figure }] of groups) {
          expect(tracedSum(consolidation, { kind: "group", id })).toEqual(lowestEnd(figure).toFraction());
        }
      }),
    );
  });

  it("leads to the OPD's own answer, and to the evidence and pages that the OPD cites", () => {
    fc.assert(
      fc.property(everyRule, (consolidation) => {
        for (const { outcome, sources } of traceFigure(consolidation, { kind: "index" })) {
          const { decision, value, question } = outcome;
          const counting = sources.filter(({ counts }) => counts);
          const needsSource = value !== null && decision.kind !== "chosen";
          expect(counting.length > 0 || !needsSource).toBe(true);
          for (const source of counting) {
            const own = assessmentOfAgency(consolidation, source.agency);
            expect(valuesOfAssessment(FIVE, own).get(question.id)).toEqual(value);
            expect(own.answers[question.id]).toBe(source.answer);
            for (const { item, citations } of source.evidence) {
              expect(own.evidence).toContain(item);
              expect(citations.length).toBeGreaterThan(0);
              expect(item.citations).toEqual(expect.arrayContaining([...citations]));
              expect(citedIn(consolidation.assessment, item)).toEqual(expect.arrayContaining([...citations]));
            }
          }
        }
      }),
    );
  });
});

it("what is held back adds up to what the index lacks", { timeout: SLOW }, () => {
  fc.assert(
    fc.property(everyRule, (consolidation) => {
      const lost = holdingBack(consolidation).reduce((sum, { loss }) => sum.add(loss), new Fraction(0));

      expect(lost.toFraction()).toBe(
        new Fraction(5).sub(lowestEnd(consolidation.scorecard.index)).toFraction(),
      );
    }),
  );
});

type Change = typeof oneAnswer extends fc.Arbitrary<infer Value> ? Value : never;

function withAnswer(
  opds: readonly Assessment[],
  { opd: place, question, level }: Change,
  way: "only-up" | "any",
): readonly Assessment[] {
  const chosen = place % opds.length;
  return opds.map((assessment, index) => {
    const { scope } = assessment.details;
    const own = scope.kind === "all" ? ["1", "2", "3", "4", "5"] : scope.indicators;
    const number = own[question % own.length] ?? "1";
    const before = new Map<string, Fraction>(valuesOfAssessment(FIVE, assessment)).get(number);
    if (index !== chosen || (way === "only-up" && before !== undefined && before.compare(level) > 0)) {
      return assessment;
    }
    return { ...assessment, answers: { ...assessment.answers, [number]: atLevel(FIVE, number, level) } };
  });
}

function withoutEvidence(opds: readonly Assessment[], place: number): readonly Assessment[] {
  return opds.map((one, index) => (index === place % opds.length ? { ...one, evidence: [] } : one));
}

function owns(opds: readonly Assessment[], agency: string, number: string): boolean {
  const scope = opds.find(({ details }) => details.agency === agency)?.details.scope;
  return scope?.kind === "selected" && scope.indicators.some((one) => one === number);
}

function lowestEnd(figure: Figure): Fraction {
  return figure.kind === "final" ? figure.exact : figure.lowest;
}

/** Open questions count at the lowest value, 1. */
function tracedSum(consolidation: Consolidation, figure: Parameters<typeof traceFigure>[1]): string {
  return traceFigure(consolidation, figure)
    .reduce((sum, { share, outcome }) => sum.add(share.mul(outcome.value ?? 1)), new Fraction(0))
    .toFraction();
}

function assessmentOfAgency({ input }: Consolidation, agency: string | null): Assessment {
  const found = input.contributions.find((one) => one.agency === agency)?.assessment;
  return agency === null || found === undefined ? input.institution : found;
}

function citedIn({ evidence }: Assessment, { source }: Assessment["evidence"][number]): unknown {
  const same = evidence.find((item) => JSON.stringify(item.source) === JSON.stringify(source));
  return same?.citations;
}
