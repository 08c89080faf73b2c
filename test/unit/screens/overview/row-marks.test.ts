import { expect, it } from "vitest";
import { type QuestionState, questionStates } from "#core/scoring/question-states.ts";
import { rowMarks } from "#screens/overview/row-marks.ts";
import { assessmentOf } from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const [untouched] = questionStates(questionnaireOf({ "1": 1 }), assessmentOf());
const complete: Partial<QuestionState> = { answered: true, evidenceCount: 1, hasFacts: true };

function marks(parts: Partial<QuestionState>): readonly string[] {
  if (untouched === undefined) {
    throw new Error("The instrument has no question");
  }
  return rowMarks({ ...untouched, ...parts }).map(({ words, isWarning }) =>
    isWarning ? `! ${words}` : words,
  );
}

it.each<[string, Partial<QuestionState>, readonly string[]]>([
  ["an open question", {}, ["Belum dijawab"]],
  ["an answer with proof and explanation", complete, ["Lengkap"]],
  ["an answer without proof", { ...complete, evidenceCount: 0 }, ["! Tanpa bukti"]],
  [
    "a bare answer below its target",
    { answered: true, belowTarget: true },
    ["! Tanpa bukti", "! Tanpa penjelasan", "! Di bawah sasaran"],
  ],
  ["a level beside the ticks", { ...complete, disagreesWithTicks: true }, ["! Tidak sesuai centang"]],
  ["notes, which are no gap", { ...complete, hasNotes: true }, ["Lengkap", "Ada catatan"]],
  ["what was carried over", { ...complete, isUnreviewed: true }, ["Belum ditinjau"]],
])("marks %s", (_, parts, expected) => {
  expect(marks(parts)).toEqual(expected);
});
