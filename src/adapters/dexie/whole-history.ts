import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { WholeHistory } from "#core/assessment/assessment-store.ts";
import { AssessmentRow, assessmentOfRows, ChangeRow, parseRow } from "./rows.ts";
import { TOUCHED_TABLES } from "./save-changes.ts";
import type { Tables } from "./tables.ts";

/**
 * The assessment and all of its changes at one moment. Closes the last record in the same transaction, for every tab: what was given
 * away under an id must never become something else under that id. Null when there is no such assessment.
 */
export async function takeWholeHistory(tables: Tables, id: AssessmentId): Promise<WholeHistory | null> {
  return tables.inOneTransaction("readwrite", TOUCHED_TABLES, async () => {
    const [stored, answers, evidence, records, changes] = await Promise.all([
      tables.assessments.get(id),
      tables.answers.where({ assessment: id }).toArray(),
      tables.evidence.where({ assessment: id }).toArray(),
      tables.records.where({ assessment: id }).toArray(),
      tables.changes.where({ assessment: id }).toArray(),
    ]);
    if (stored === undefined) {
      return null;
    }
    const row = parseRow(AssessmentRow, stored, "assessments");
    await tables.assessments.put({ ...row, sequenceAtBackup: row.sequence });
    return {
      assessment: assessmentOfRows(row, { answers, evidence, records }),
      changes: changes.map((one) => parseRow(ChangeRow, one, "changes").change),
      superseded: row.superseded ?? [],
    };
  });
}
