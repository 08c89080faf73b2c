import { dequal } from "dequal/lite";
import type { Assessment } from "#core/assessment/assessment.ts";
import { type AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import type { Edit } from "#core/assessment/change.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type RecordKind, recordsOf } from "#core/records/record-kind.ts";
import { ConsolidationRule, type QuestionRules } from "./consolidation-rule.ts";

/** The rule of one question, kept with the institution's assessment. OPDs do not get to see it. */
export const CONSOLIDATION_RULE: RecordKind<ConsolidationRule> = {
  kind: "consolidation-rule",
  body: ConsolidationRule,
  goesToAgencies: false,
};

/** The rules that are kept with the assessment. */
export function rulesOf(assessment: Pick<Assessment, "records">): QuestionRules {
  return recordsOf(assessment, CONSOLIDATION_RULE).flatMap(({ question, body }) =>
    question === null ? [] : [{ question, rule: body }],
  );
}

/** The edit that gives the question this rule, or (null) takes away the one it has. */
export function ruleEdit(assessment: Assessment, question: QuestionId, rule: ConsolidationRule | null): Edit {
  const id = RecordId.parse(`${CONSOLIDATION_RULE.kind}.${question.toLowerCase()}`);
  const before = assessment.records.find((record) => record.id === id) ?? null;
  const after: AssessmentRecord | null =
    rule === null ? null : { id, kind: CONSOLIDATION_RULE.kind, question, agency: null, body: rule };
  return { part: "record", record: id, before, after };
}

/** The edits that bring the kept rules to these; none for those that are kept already. Rules of other questions stay. */
export function ruleEdits(assessment: Assessment, rules: QuestionRules): readonly Edit[] {
  const ruleByQuestion = new Map(rules.map(({ question, rule }) => [question, rule]));
  return [...ruleByQuestion]
    .map(([question, rule]) => ruleEdit(assessment, question, rule))
    .filter(({ before, after }) => !dequal(before, after));
}
