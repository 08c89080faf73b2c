import type { Assessment } from "#core/assessment/assessment.ts";
import { type ColumnFacts, kindOfName } from "./column-facts.ts";

/** What the column of an assessment's own figures is about. */
export function factsOfAssessment({ details }: Pick<Assessment, "details">): ColumnFacts {
  const { institution, agency, year } = details;
  return { institution, agency, kind: kindOfName(agency ?? institution), year, stage: "self" };
}
