import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { Change } from "#core/assessment/change.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { AssessmentRow, assessmentOfRows, ChangeRow, parseRow, questionKey } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** Null when there is no such assessment. Four queries, whatever its size. */
export async function loadAssessment(tables: Tables, id: AssessmentId): Promise<Assessment | null> {
  const [row, answers, evidence, records] = await tables.inOneTransaction(
    "readonly",
    ["assessments", "answers", "evidence", "records"],
    () =>
      Promise.all([
        tables.assessments.get(id),
        tables.answers.where({ assessment: id }).toArray(),
        tables.evidence.where({ assessment: id }).toArray(),
        tables.records.where({ assessment: id }).toArray(),
      ]),
  );
  return row === undefined
    ? null
    : assessmentOfRows(parseRow(AssessmentRow, row, "assessments"), { answers, evidence, records });
}

/** Oldest first: rows come in the order of their numbers. */
export async function loadChanges(
  tables: Tables,
  id: AssessmentId,
  question: QuestionId | undefined,
): Promise<readonly Change[]> {
  const rows =
    question === undefined
      ? await tables.changes.where({ assessment: id }).toArray()
      : await tables.changes.where("questions").equals(questionKey(id, question)).toArray();
  return rows.map((row) => parseRow(ChangeRow, row, "changes").change);
}
