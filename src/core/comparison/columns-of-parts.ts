import type { Assessment } from "#core/assessment/assessment.ts";
import { partOfWhole } from "#core/consolidation/part-of-whole.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Contributor } from "#core/report/contributions.ts";
import { type ColumnFacts, subjectKey } from "./column-facts.ts";
import { columnsOfAssessment } from "./columns-of-assessment.ts";
import type { LabelledScorecard } from "./compare-scorecards.ts";

/**
 * Each OPD's share in the institution's assessment at every stage that judged some of it. Where several own an indicator, all of them
 * have what was settled for the institution, which need not be what each of them had said.
 */
export function columnsOfParts(
  questionnaire: Questionnaire,
  whole: Assessment,
  contributors: readonly Contributor[],
): readonly LabelledScorecard[] {
  return contributors.flatMap((contributor, place) => {
    const part = partOfWhole(questionnaire, whole, contributor, place + 1);
    return columnsOfAssessment(questionnaire, { ...part, records: whole.records });
  });
}

/** The columns of one source, and those of the OPDs within it. */
export interface SourceColumns {
  readonly columns: readonly LabelledScorecard[];
  readonly parts: readonly LabelledScorecard[];
}

/** Those of all sources. An OPD's share is left out where its own figures of that year and stage are there. */
export function joinColumns(sources: readonly SourceColumns[]): readonly LabelledScorecard[] {
  const own = new Set(sources.flatMap(({ columns }) => columns.map(({ facts }) => keyOf(facts))));
  return sources.flatMap(({ columns, parts }) => [
    ...columns,
    ...parts.filter(({ facts }) => !own.has(keyOf(facts))),
  ]);
}

function keyOf(facts: ColumnFacts): string {
  return `${facts.year ?? ""} ${facts.stage} ${subjectKey(facts)}`;
}
