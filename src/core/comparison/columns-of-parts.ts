import type { Assessment } from "#core/assessment/assessment.ts";
import { partsOfWhole } from "#core/consolidation/part-of-whole.ts";
import type { KnownHistory } from "#core/consolidation/said-in-files.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Contributor } from "#core/report/contributions.ts";
import { type ColumnFacts, subjectKey } from "./column-facts.ts";
import { columnsOfAssessment } from "./columns-of-assessment.ts";
import type { LabelledScorecard } from "./compare-scorecards.ts";

/**
 * Each OPD's share in the institution's assessment at every stage that judged some of it. What it said itself comes from the history;
 * where that does not tell, it has what stands for the institution, which need not be what it had said.
 */
export function columnsOfParts(
  questionnaire: Questionnaire,
  whole: Assessment,
  contributors: readonly Contributor[],
  history: KnownHistory,
): readonly LabelledScorecard[] {
  const { parts } = partsOfWhole(questionnaire, whole, contributors, history);
  return parts.flatMap(({ assessment }) =>
    columnsOfAssessment(questionnaire, { ...assessment, records: whole.records }),
  );
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
