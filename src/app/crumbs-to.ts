import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import { paths } from "#screens/paths.ts";
import type { Crumb } from "#ui/breadcrumbs.tsx";

/** The way back from a screen that is about more than one assessment: to the one it was opened from, or to those of all institutions. */
export function crumbsTo(assessment: string | null, shelved: readonly ShelvedAssessment[]): readonly Crumb[] {
  const from = shelved.find(
    ({ removedAt, summary }) => removedAt === null && summary.id === assessment,
  )?.summary;
  return from === undefined
    ? [{ text: "Koordinasi", href: paths.coordination }]
    : [
        { text: `${from.agency ?? from.institution}, ${from.year}`, href: paths.overview(from.id) },
        { text: "Kerja bersama", href: paths.work(from.id) },
      ];
}
