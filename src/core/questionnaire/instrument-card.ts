import { indicatorsOf } from "./groups.ts";
import type { Questionnaire } from "./questionnaire.ts";

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
    indicatorCount: indicatorsOf(questionnaire).length,
  };
}
