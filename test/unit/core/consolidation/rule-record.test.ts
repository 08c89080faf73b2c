import { expect, it } from "vitest";
import { applyEdits } from "#core/assessment/apply-edits.ts";
import { ConsolidationRule } from "#core/consolidation/consolidation-rule.ts";
import { ruleEdit, ruleEdits, rulesOf } from "#core/consolidation/rule-record.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { goesToAgencies, wrongInBody } from "#core/records/record-kinds.ts";
import { FIVE, institutionOf } from "#test/support/consolidation-builders.ts";

const question = QuestionId.parse("1");
const rule = ConsolidationRule.parse({ kind: "chosen", level: "3", reason: "Disepakati dalam rapat" });

it("keeps the rule of a question with the institution's assessment, and takes it away again", () => {
  const institution = institutionOf(FIVE);

  const kept = applied(institution, ruleEdit(institution, question, rule));
  const replaced = applied(kept, ruleEdit(kept, question, { kind: "lowest" }));
  const gone = applied(replaced, ruleEdit(replaced, question, null));

  expect(rulesOf(kept)).toEqual([{ question, rule }]);
  expect(kept.records.map(wrongInBody)).toEqual([null]);
  expect(rulesOf(replaced)).toEqual([{ question, rule: { kind: "lowest" } }]);
  expect(gone.records).toEqual([]);
});

it("is written only where it is not kept already", () => {
  const institution = applied(institutionOf(FIVE), ruleEdit(institutionOf(FIVE), question, rule));
  const other = QuestionId.parse("2");

  const edits = ruleEdits(institution, [
    { question, rule },
    { question: other, rule },
    { question: other, rule: { kind: "lowest" } },
  ]);

  expect(edits).toEqual([ruleEdit(institution, other, { kind: "lowest" })]);
});

it("stays with the coordination team", () => {
  expect(goesToAgencies("consolidation-rule")).toBe(false);
});

function applied(assessment: ReturnType<typeof institutionOf>, edit: ReturnType<typeof ruleEdit>) {
  const made = applyEdits(assessment, [edit], assessment.changedAt);
  if (!made.ok) {
    throw new Error("The edit does not fit");
  }
  return made.value;
}
