import { describe, expect, it } from "vitest";
import { cellInTable } from "#core/comparison/cell-words.ts";
import { columnsOfAssessment } from "#core/comparison/columns-of-assessment.ts";
import { columnsOfParts, joinColumns } from "#core/comparison/columns-of-parts.ts";
import { compareScorecards, type LabelledScorecard } from "#core/comparison/compare-scorecards.ts";
import { cellAt, lineAt } from "#core/comparison/comparison.ts";
import { NO_HISTORY } from "#core/consolidation/said-in-files.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { atLevel, FIVE, institutionOf, opd } from "#test/support/consolidation-builders.ts";
import { changedBy, stands } from "#test/support/copies.ts";
import { levelRecord } from "#test/support/review-builders.ts";
import { deskOf, packageOf, takenIn } from "#test/support/taken-in.ts";

const tasks = [
  { agency: "Bappeda", indicators: ["1", "2"] },
  { agency: "Diskominfo", indicators: ["2", "3", "4"] },
].map(({ agency, indicators }) => ({ agency, indicators: indicators.map((one) => QuestionId.parse(one)) }));

const whole = institutionOf(FIVE, { "1": 4, "2": 2, "3": 5 });

/** Each column as its name and what it has at the questions: "·" unanswered, "–" not asked. */
function shown(columns: readonly LabelledScorecard[]) {
  const comparison = compareScorecards(FIVE, columns);
  const questions = comparison.lines.flatMap(({ kind }, line) => (kind === "question" ? [line] : []));
  return comparison.columns.map(({ name }, column) => [
    name,
    questions
      .map((line) => cellInTable(lineAt(comparison, line), cellAt(comparison, line, column)))
      .join(" "),
  ]);
}

describe("the columns of the OPDs in an institution's assessment", () => {
  it("have what stands at the indicators that each was given, and nothing else", () => {
    const parts = columnsOfParts(FIVE, whole, tasks, NO_HISTORY);

    expect(shown(parts)).toEqual([
      ["Bappeda", "4 2 – – –"],
      ["Diskominfo", "– 2 5 · –"],
    ]);
    expect(parts.map(({ facts }) => facts)).toMatchObject(
      tasks.map(({ agency }) => ({ institution: whole.details.institution, agency, stage: "self" })),
    );
  });

  it("have what each of two owners said itself, whatever stands for the institution", () => {
    const desk = deskOf(FIVE, whole, { Bappeda: ["1", "2"], Diskominfo: ["2", "3", "4"] });
    const says = (agency: string, level: number) => {
      const copy = packageOf(desk, agency);
      return changedBy(copy, agency, stands(copy, "2", atLevel(FIVE, "2", level).standing));
    };
    const { copy, imports } = takenIn(desk, [says("Bappeda", 4), says("Diskominfo", 5)]);

    const parts = columnsOfParts(FIVE, copy.assessment, tasks, { changes: copy.changes, imports });

    expect(shown(parts)).toEqual([
      ["Bappeda", "4 4 – – –"],
      ["Diskominfo", "– 5 5 · –"],
    ]);
  });

  it("are there for each stage that judged one of those indicators", () => {
    const judged = { ...whole, records: [levelRecord("document", "3", "3")] };

    const parts = columnsOfParts(FIVE, judged, tasks, NO_HISTORY);

    expect(shown(parts)).toEqual([
      ["Bappeda", "4 2 – – –"],
      ["Diskominfo (mandiri)", "– 2 5 · –"],
      ["Diskominfo (dokumen)", "– · 3 · –"],
    ]);
  });

  it("follow their institution, and give way to an OPD's own assessment of that year", () => {
    const own = columnsOfAssessment(FIVE, opd(FIVE, "Bappeda", { "1": 5, "2": 1 }));
    const parts = columnsOfParts(FIVE, whole, tasks, NO_HISTORY);

    const joined = joinColumns([
      { columns: columnsOfAssessment(FIVE, whole), parts },
      { columns: own, parts: [] },
    ]);

    expect(shown(joined)).toEqual([
      [whole.details.institution, "4 2 5 · ·"],
      ["Diskominfo", "– 2 5 · –"],
      ["Bappeda", "5 1 – – –"],
    ]);
  });
});
