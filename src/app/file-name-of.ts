import type { Assessment } from "#core/assessment/assessment.ts";

/** "spbe-2020-dinas-kominfo-2025-20261125-1032": tells apart whose it is and which came later, on any disk. */
export function fileNameOf({ questionnaire, details }: Assessment, madeAt: string): string {
  const made = madeAt.replace(/[-:]/g, "").replace("T", "-").slice(0, 13);
  return [questionnaire.id, slugOf(details.agency ?? details.institution), details.year, made].join("-");
}

function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.replace(/^-+|-+$/g, "").slice(0, 60) || "penilaian";
}
