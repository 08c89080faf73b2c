import type { Assessment } from "#core/assessment/assessment.ts";
import type { OpenedFile } from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { Change, ChangeId } from "#core/assessment/change.ts";
import { type AssessmentRow, answerRows, changeRow, evidenceRow, recordRow } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** Throws when the id is in use: ids are random, so that only a bug can lead there. */
export async function addAssessment(
  tables: Tables,
  assessment: Assessment,
  summary: AssessmentSummary,
  changes: readonly Change[],
  superseded: readonly ChangeId[],
  openedFrom?: OpenedFile,
): Promise<void> {
  const rows = assessmentRows(assessment, summary, changes, superseded);
  const row = openedFrom === undefined ? rows.assessment : { ...rows.assessment, openedFrom };
  await tables.inOneTransaction(
    "readwrite",
    ["assessments", "answers", "evidence", "records", "changes"],
    () =>
      Promise.all([
        tables.assessments.add(row),
        tables.answers.bulkAdd(rows.answers),
        tables.evidence.bulkAdd(rows.evidence),
        tables.records.bulkAdd(rows.records),
        tables.changes.bulkAdd(rows.changes),
      ]),
  );
}

/** The rows of a whole assessment with the changes that led to it, without a backup and not in the bin. */
export function assessmentRows(
  assessment: Assessment,
  summary: AssessmentSummary,
  changes: readonly Change[],
  superseded: readonly ChangeId[],
) {
  const { id, questionnaire, details, packs, task, createdAt, changedAt } = assessment;
  if (summary.id !== id || changes.some((change) => change.assessment !== id)) {
    throw new Error(`The summary and changes of ${id} are those of another assessment`);
  }
  const row: AssessmentRow = {
    id,
    questionnaire,
    details,
    packs,
    ...(task === undefined ? {} : { task }),
    ...(superseded.length === 0 ? {} : { superseded }),
    createdAt,
    changedAt,
    summary,
    sequence: changes.length,
    sequenceAtBackup: changes.length,
    lastBackupAt: null,
    changesSinceBackup: 0,
    removedAt: null,
  };
  return {
    assessment: row,
    answers: answerRows(assessment),
    evidence: assessment.evidence.map((item) => evidenceRow(id, item)),
    records: assessment.records.map((record) => recordRow(id, record)),
    changes: changes.map((change, place) => changeRow(place + 1, change)),
  };
}
