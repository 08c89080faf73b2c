import fc from "fast-check";
import { expect, it } from "vitest";
import type { Assessment } from "#core/assessment/assessment.ts";
import { figureOf, movementBetween, Snapshot, takeSnapshot } from "#core/meeting/snapshot.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { parseExact } from "#core/shared/exact.ts";
import { assessmentOf, atTime, evidenceLink, tickedStanding } from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const instrument = questionnaireOf({ "1": 1, "2": 2, "3": 1 });

const anyAnswers: fc.Arbitrary<Assessment> = fc
  .record({ "1": level(), "2": level(), "3": level() })
  .map((levels) =>
    assessmentOf({
      answers: Object.fromEntries(
        Object.entries(levels).flatMap(([question, reached]) =>
          reached === null ? [] : [[question, reached]],
        ),
      ),
    }),
  );

function level() {
  return fc.option(
    fc
      .constantFrom<string[]>([], ["2.1"], ["2.1", "3.1"], ["2.1", "3.1", "4.1"])
      .map((criteria) => ({ standing: tickedStanding(...criteria) })),
  );
}

const snapshotOf = (assessment: Assessment) => takeSnapshot(instrument, assessment, atTime("09:00"));

it("keeps the figures as they stand, through its schema", () => {
  fc.assert(
    fc.property(anyAnswers, (assessment) => {
      const kept = Snapshot.parse(snapshotOf(assessment));

      expect(figureOf(kept.index)).toEqual(scoreAssessment(instrument, assessment).index);
    }),
  );
});

it("tells the way there as the opposite of the way back", () => {
  fc.assert(
    fc.property(anyAnswers, anyAnswers, (one, other) => {
      const [before, after] = [snapshotOf(one), snapshotOf(other)];
      const [there, back] = [
        movementBetween(instrument, before, after),
        movementBetween(instrument, after, before),
      ];

      expect(there.isExact).toBe(before.index.open === 0 && after.index.open === 0);
      expect(there.gain.add(back.gain).equals(0)).toBe(true);
      expect(there.rose.map(({ question }) => question)).toEqual(back.fell.map(({ question }) => question));
      expect(there.answered + back.answered).toBe(0);
    }),
  );
});

it("names what rose and what fell", () => {
  const before = snapshotOf(
    assessmentOf({
      answers: { "1": { standing: tickedStanding("2.1") }, "3": { standing: tickedStanding() } },
    }),
  );
  const after = snapshotOf(
    assessmentOf({
      answers: {
        "1": { standing: tickedStanding() },
        "2": { standing: tickedStanding("2.1") },
        "3": { standing: tickedStanding() },
      },
    }),
  );

  const { rose, fell, gain } = movementBetween(instrument, before, after);

  expect(rose).toMatchObject([{ question: "2", before: null }]);
  expect(fell).toMatchObject([{ question: "1" }]);
  expect(gain.equals(parseExact(after.index.lowest).sub(parseExact(before.index.lowest)))).toBe(true);
});

it("counts what came to be answered, and the evidence that was added", () => {
  const before = snapshotOf(assessmentOf({ evidence: [evidenceLink({ id: "tautan-1" })] }));
  const after = snapshotOf(
    assessmentOf({
      answers: { "1": { standing: tickedStanding("2.1") } },
      evidence: ["tautan-1", "tautan-2", "tautan-3"].map((id) => evidenceLink({ id })),
    }),
  );

  expect(movementBetween(instrument, before, after)).toMatchObject({ answered: 1, evidence: 2 });
});

it("names what moved in the order of the instrument, 2 before 10", () => {
  const ten = questionnaireOf({ "2": 1, "10": 1 });
  const answers = { "2": { standing: tickedStanding() }, "10": { standing: tickedStanding() } };
  const [before, after] = [assessmentOf(), assessmentOf({ answers })].map((assessment) =>
    takeSnapshot(ten, assessment, atTime("09:00")),
  );

  const rose = before && after ? movementBetween(ten, before, after).rose : [];

  expect(rose.map(({ question }) => question)).toEqual(["2", "10"]);
});
