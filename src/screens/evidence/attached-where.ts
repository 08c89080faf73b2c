import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";
import { type EvidenceItem, usesOf } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

/** What became of one attached file, as the list of evidence shows it now. */
export type Attached =
  /** Kept, and cited by these. `problem` may still stand in the way of its use. */
  | {
      readonly kind: "placed";
      readonly item: EvidenceItem;
      readonly questions: readonly QuestionId[];
      readonly problem: string | null;
    }
  /** Kept, but its name tells of no indicator. */
  | { readonly kind: "unplaced"; readonly item: EvidenceItem; readonly problem: string | null }
  /** The same content was there before under another name. */
  | { readonly kind: "known-content" }
  | { readonly kind: "not-kept"; readonly problem: string };

/** The longest name that is kept: of a longer one its end. */
const LONGEST_NAME = 300;

export function attachedWhere(outcome: AttachOutcome, evidence: readonly EvidenceItem[]): Attached {
  const name = outcome.name.slice(-LONGEST_NAME);
  const item = evidence.findLast(({ source }) => source.kind === "file" && source.name === name);
  const { problem } = outcome;
  if (item === undefined) {
    return problem === null ? { kind: "known-content" } : { kind: "not-kept", problem };
  }
  const questions = usesOf(item).map(({ question }) => question);
  return questions.length === 0
    ? { kind: "unplaced", item, problem }
    : { kind: "placed", item, questions, problem };
}
