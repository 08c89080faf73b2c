import { describe, expect, it } from "vitest";
import type { Assessment } from "#core/assessment/assessment.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { firstGoal, readGoal } from "#core/scoring/wanted-goal.ts";
import { ExactText } from "#core/shared/exact.ts";
import { scorecardFacts } from "#screens/scorecard/scorecard-facts.ts";
import { instrument } from "#test/support/scoring-builders.ts";
import { sampleAssessmentComplete, sampleSpbe2020 } from "#test/support/screen-samples.ts";

function factsWith(indexTarget: string | null) {
  const questionnaire = sampleSpbe2020();
  const sample = sampleAssessmentComplete();
  const target = indexTarget === null ? null : ExactText.parse(indexTarget);
  const assessment: Assessment = { ...sample, details: { ...sample.details, indexTarget: target } };
  const scorecard = scoreAssessment(questionnaire, assessment);
  return scorecardFacts({ questionnaire, assessment, scorecard, onEdit: () => undefined });
}

describe("firstGoal", () => {
  it("is the index that was set as the target", () => {
    expect(firstGoal(factsWith("3.4"))).toEqual({ kind: "index", text: "3,40" });
  });

  it("is the next predicate where the target is reached already", () => {
    expect(firstGoal(factsWith("2.5"))).toEqual({ kind: "predicate", name: "Sangat Baik" });
  });

  it("is the next predicate where no target was set", () => {
    expect(firstGoal(factsWith(null))).toEqual({ kind: "predicate", name: "Sangat Baik" });
  });
});

describe("readGoal", () => {
  const spbe = instrument("spbe-2020");

  it.each(["3,5", "3.50", " 3,50 "])("reads “%s”", (text) => {
    expect(readGoal(spbe, { kind: "index", text })).toMatchObject({ kind: "goal", index: { n: 7n, d: 2n } });
  });

  it.each(["7", "0,5", "tiga", "-3", "3,5,1"])("says how to write what “%s” was meant to be", (text) => {
    expect(readGoal(spbe, { kind: "index", text })).toEqual({
      kind: "wrong",
      sentence: "Tulis angka dari 1,00 sampai 5,00, misalnya 3,50.",
    });
  });

  it("waits while nothing is typed", () => {
    expect(readGoal(spbe, { kind: "index", text: " " })).toEqual({ kind: "empty" });
  });

  it("takes the border of a predicate", () => {
    expect(readGoal(spbe, { kind: "predicate", name: "Baik" })).toMatchObject({ index: { n: 13n, d: 5n } });
  });
});
