import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessment } from "#core/assessment/assessment.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { figureInWords } from "#core/report/figure-words.ts";
import { agreesWithRest } from "#core/review/review-edits.ts";
import { moveOf, stageGap } from "#core/review/stage-gap.ts";
import { type AnyStage, stageScorecards, stagesInUse } from "#core/review/stage-scorecards.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { displayExact, Fraction } from "#core/shared/exact.ts";
import { assessmentOf, questionId, tickedStanding } from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";
import { levelRecord } from "#test/support/review-builders.ts";

const questionnaire = questionnaireOf({ "1": 3, "2": 1, "3": 1 });
const questions = questionsOf(questionnaire);
const THREE = tickedStanding("2.1", "3.1");

function reviewed(...records: readonly ReturnType<typeof levelRecord>[]): Assessment {
  const answers = { "1": { standing: THREE }, "2": { standing: THREE }, "3": { standing: THREE } };
  return { ...assessmentOf({ answers }), records };
}

function at(assessment: Assessment, stage: AnyStage) {
  const found = stageScorecards(questionnaire, assessment).find((one) => one.stage === stage);
  if (found === undefined) {
    throw new Error(`There is no stage ${stage}`);
  }
  return found;
}

describe("the stages side by side", () => {
  it("leave open what a stage has not judged, and show beside it what stands if nothing else changes", () => {
    const internal = at(reviewed(levelRecord("internal", "1", "2")), "internal");

    expect(figureInWords(internal.own.index)).toBe("1,60–3,20"); // (2×3 + 1 + 1) / 5 to (2×3 + 5 + 5) / 5
    expect(figureInWords(internal.standing.index)).toBe("2,40"); // (2×3 + 3 + 3) / 5
    expect([internal.judged, internal.total]).toEqual([1, 3]);
  });

  it("take the nearest earlier stage, not the first, where a stage says nothing", () => {
    const final = at(
      reviewed(
        levelRecord("internal", "1", "2"),
        levelRecord("document", "2", "1"),
        levelRecord("final", "3", "4"),
      ),
      "final",
    );

    expect(final.values.get(questionId("1"))).toEqual({ value: new Fraction(2), from: "internal" });
    expect(final.values.get(questionId("2"))).toEqual({ value: new Fraction(1), from: "document" });
    expect(figureInWords(final.standing.index)).toBe("2,20"); // (2×3 + 1 + 4) / 5
  });

  it("have a final figure and predicate once every question was judged", () => {
    const final = at(reviewed(...["1", "2", "3"].map((one) => levelRecord("final", one, "4"))), "final");

    expect(final.own.index).toEqual({ kind: "final", exact: new Fraction(4) });
    expect(final.own.predicate).toMatchObject({ predicate: { name: "Tinggi" } });
  });

  it("are in use from their first level on", () => {
    const scorecards = stageScorecards(questionnaire, reviewed(levelRecord("visit", "1", "2")));

    expect(stagesInUse(scorecards).map(({ stage }) => stage)).toEqual(["self", "visit"]);
  });

  it("believe no level off the scale", () => {
    expect(at(reviewed(levelRecord("final", "1", "9")), "final").judged).toBe(0);
  });

  it("count what fell and rose against the self-assessment", () => {
    const assessment = reviewed(levelRecord("internal", "1", "2"), levelRecord("internal", "2", "5"));
    const [self, internal] = [at(assessment, "self"), at(assessment, "internal")];
    const gap = stageGap(self, internal, questions);

    expect([gap.fell, gap.rose, gap.same]).toEqual([1, 1, 1]);
    expect(gap.index?.toFraction()).toBe("-1/5"); // (2×3 + 5 + 3) / 5 − 3
    expect(moveOf({ id: questionId("1") }, self, internal)?.toFraction()).toBe("-1");
  });

  it("agree with the rest of what stands by an act of their own, and are complete by it", () => {
    const assessment = reviewed(levelRecord("internal", "1", "2"));

    const edits = agreesWithRest(assessment, at(assessment, "internal"), questions, "Sama.");
    const records = edits.flatMap((edit) =>
      edit.part === "record" && edit.after !== null ? [edit.after] : [],
    );
    const after = at({ ...assessment, records: [...assessment.records, ...records] }, "internal");

    expect(edits).toHaveLength(2);
    expect(displayExact(after.own.index.kind === "final" ? after.own.index.exact : new Fraction(0))).toBe(
      "2.40",
    );
  });
});

const level = fc.integer({ min: 1, max: 5 });
const given = fc.record({ "1": fc.option(level), "2": fc.option(level), "3": fc.option(level) });

describe("the range of a stage", () => {
  it("holds whatever the stage can still come to, and what stands now", () => {
    fc.assert(
      fc.property(given, given, fc.tuple(level, level, level), (internal, document, rest) => {
        const records = [...recordsOf("internal", internal), ...recordsOf("document", document)];
        const stage = at(reviewed(...records), "document");
        const completed = questions.map(({ id }, place) => {
          const own = new Map<string, number | null>(Object.entries(document)).get(id);
          return [id, new Fraction(own ?? rest[place] ?? 1)] as const;
        });
        const end = scoreValues(questionnaire, new Map(completed)).index;
        for (const figure of [end, stage.standing.index]) {
          const exact = figure.kind === "final" ? figure.exact : figure.lowest;
          const [low, high] =
            stage.own.index.kind === "final"
              ? [stage.own.index.exact, stage.own.index.exact]
              : [stage.own.index.lowest, stage.own.index.highest];
          expect(exact.compare(low)).toBeGreaterThanOrEqual(0);
          expect(exact.compare(high)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

function recordsOf(stage: string, levels: Readonly<Record<string, number | null>>) {
  return Object.entries(levels).flatMap(([question, value]) =>
    value === null ? [] : [levelRecord(stage, question, String(value))],
  );
}
