import type { Group, Questionnaire } from "./questionnaire.ts";

/** What a person needs to choose an instrument; `disclaimer` must stand wherever the card is shown. */
export interface InstrumentCard
  extends Pick<
    Questionnaire,
    | "id"
    | "edition"
    | "title"
    | "shortTitle"
    | "indexName"
    | "years"
    | "disclaimer"
    | "provenance"
    | "regulation"
  > {
  readonly indicatorCount: number;
}

export function instrumentCard(questionnaire: Questionnaire): InstrumentCard {
  const { id, edition, title, shortTitle, indexName, years, disclaimer, provenance, regulation } =
    questionnaire;
  return {
    id,
    edition,
    title,
    shortTitle,
    indexName,
    years,
    disclaimer,
    provenance,
    regulation,
    indicatorCount: countIndicators(questionnaire.groups),
  };
}

function countIndicators(groups: readonly Group[]): number {
  return groups.reduce((count, group) => count + group.indicators.length + countIndicators(group.groups), 0);
}
