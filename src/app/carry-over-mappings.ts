import { CarryOverMapping } from "#core/carry-over/carry-over-mapping.ts";
import type { QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";

const urlByPath = import.meta.glob<string>("/questionnaires/carry-over/*.json", {
  query: "?url",
  import: "default",
  eager: true,
});

/** Which instruments lead to which. */
export function canCarryOver(from: QuestionnaireId, to: QuestionnaireId): boolean {
  return urlByPath[pathOf(from, to)] !== undefined;
}

/** Null where there is none, and where it cannot be fetched now. */
export async function loadCarryOverMapping(
  from: QuestionnaireId,
  to: QuestionnaireId,
): Promise<CarryOverMapping | null> {
  const url = urlByPath[pathOf(from, to)];
  const response = url === undefined ? null : await fetch(url).catch(() => null);
  return response?.ok ? CarryOverMapping.parse(await response.json()) : null;
}

function pathOf(from: QuestionnaireId, to: QuestionnaireId): string {
  return `/questionnaires/carry-over/${from}-to-${to}.json`;
}
