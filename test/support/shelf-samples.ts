import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { OpenedFile, ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import { AssessmentSummary } from "#core/assessment/assessment-summary.ts";

/** Now, in the tests of screens that show a shelf. */
export const SHELF_NOW = "2026-11-24T05:00:00.000Z";

interface ShelvedParts {
  readonly id?: string;
  readonly summary?: object;
  readonly lastBackupAt?: string;
  readonly changesSinceBackup?: number;
  readonly removedAt?: string;
  readonly openedFrom?: OpenedFile;
}

/** A Diskominfo's assessment in the middle, as it stands on the shelf. */
export function shelved(parts: ShelvedParts = {}): ShelvedAssessment {
  return {
    summary: AssessmentSummary.parse({
      id: AssessmentId.parse(parts.id ?? "contoh-0001"),
      institution: "Provinsi Kalimantan Timur",
      agency: "Diskominfo",
      year: 2025,
      questionnaire: { id: "spbe-2020", edition: 1, shortTitle: "SPBE 2020" },
      coverage: "whole",
      answered: 22,
      total: 47,
      index: { lowest: "1.78", highest: "4.14", isFinal: false },
      predicate: { lowest: "Kurang", highest: "Sangat Baik" },
      evidenceCount: 3,
      changedAt: "2026-11-24T02:32:00.000Z",
      ...parts.summary,
    }),
    lastBackupAt: parts.lastBackupAt ?? null,
    changesSinceBackup: parts.changesSinceBackup ?? 0,
    removedAt: parts.removedAt ?? null,
    openedFrom: parts.openedFrom,
  };
}

export const finished = {
  answered: 47,
  index: { lowest: "59/20", highest: "59/20", isFinal: true },
  predicate: { lowest: "Baik", highest: "Baik" },
};
