import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import { toldApart } from "#core/assessment/told-apart.ts";
import { formatShortDateTime } from "#ui/format.ts";

/** What tells one assessment from the others: "Dinas Kominfo 2025". */
function nameOfSummary({ agency, institution, year }: AssessmentSummary): string {
  return `${agency ?? institution} ${year}`;
}

/** The same with what tells it from another one on the shelf that bears the same names. */
export function nameOnShelf(one: ShelvedAssessment, shelf: readonly ShelvedAssessment[]): string {
  return [nameOfSummary(one.summary), apartInWords(one, shelf) ?? []].flat().join(", ");
}

/** "dibuka dari berkas 26 Nov 2026 08.14": only where another one on the shelf bears the same names. */
export function apartInWords(one: ShelvedAssessment, shelf: readonly ShelvedAssessment[]): string | null {
  const apart = toldApart(one, shelf);
  const by = apart?.by === "opened" ? "dibuka dari berkas" : "terakhir diubah";
  return apart && `${by} ${formatShortDateTime(apart.at)}`;
}
