import type { Assessment } from "#core/assessment/assessment.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";

/** All that the list of problems depends on: the same input gives the same list. */
export interface ProblemsInput {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  /** What was found in the files. Null where nobody looked: then nothing is said of what is inside them. */
  readonly facts: ReadonlyMap<Sha256, FileFacts> | null;
  /** The contents whose bytes are there. Null where nobody looked: then none counts as missing. */
  readonly keptFiles: ReadonlySet<Sha256> | null;
  /** The day on which ages are counted, "2026-11-25". */
  readonly today: string;
}
