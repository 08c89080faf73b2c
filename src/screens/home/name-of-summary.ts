import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";

/** What tells one assessment from the others: "Dinas Kominfo 2025". */
export function nameOfSummary({ agency, institution, year }: AssessmentSummary): string {
  return `${agency ?? institution} ${year}`;
}
