import type { AssessmentStore, ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import { fail } from "#core/shared/result.ts";
import type { Database } from "./database.ts";
import { ShelfRow } from "./shelf-row.ts";
import type { Tables } from "./tables.ts";

/** The store's `list`, which the first screen needs without the rest. */
export function listAssessments({ attempt }: Database): AssessmentStore["list"] {
  return async () => {
    const listed = await attempt(readShelf);
    return listed.ok ? listed : fail({ kind: "storage-unavailable" });
  };
}

/** The rows that can be read, last changed first, and how many cannot. */
async function readShelf(tables: Tables) {
  const rows = await tables.assessments.toArray();
  const assessments = rows.flatMap((row): readonly ShelvedAssessment[] => {
    const parsed = ShelfRow.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
  return {
    assessments: assessments.sort(
      (one, other) => Date.parse(other.summary.changedAt) - Date.parse(one.summary.changedAt),
    ),
    unreadable: rows.length - assessments.length,
  };
}
