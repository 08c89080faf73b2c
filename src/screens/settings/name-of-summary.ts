import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";

/** What tells one assessment from the others here: "Dinas Kominfo 2025 · SPBE 2020". */
export function nameOfSummary({ agency, institution, year, questionnaire }: AssessmentSummary): string {
  return `${agency ?? institution} ${year} · ${questionnaire.shortTitle}`;
}
