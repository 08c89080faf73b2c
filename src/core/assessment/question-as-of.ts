import { dequal } from "dequal/lite";
import type { Citation, EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { applyEdit } from "./apply-edit.ts";
import type { Assessment } from "./assessment.ts";
import { type Change, type ChangeId, Edit, inverseOf } from "./change.ts";
import { partTouchedBy } from "./touched-by.ts";

/**
 * The edits that bring one question back to how it stood right after that change, or (null) before the first that is known.
 * `changes` are those of the question, oldest first; their order counts, not their clocks. Where people worked apart, the change stands
 * as its maker saw it. Of evidence only what is cited for this question goes back: other questions may use it, too. What others
 * said and planned about the question (records) stays. None where everything stands like that already.
 */
export function editsOfQuestionBackTo(
  assessment: Assessment,
  question: QuestionId,
  changes: readonly Change[],
  point: ChangeId | null,
): readonly Edit[] {
  const place = changes.findIndex(({ id }) => id === point);
  if (point !== null && place === -1) {
    throw new Error(`${point} is no change of question ${question}`);
  }
  const wanted = new Map<string, Edit>();
  const chosen = changes[place];
  if (chosen !== undefined) {
    wanted.set(partTouchedBy(chosen.edit), inverseOf(chosen.edit));
  }
  const earlier = new Map(changes.slice(0, place + 1).map((one) => [partTouchedBy(one.edit), one]));
  for (const later of changes.slice(place + 1)) {
    const part = partTouchedBy(later.edit);
    if (!wanted.has(part)) {
      wanted.set(part, thenOf(earlier.get(part), later));
    }
  }
  return [...wanted.values()].flatMap((edit) => {
    switch (edit.part) {
      case "evidence":
        return evidenceBack(assessment, question, edit);
      case "record":
        return [];
      default:
        return partBack(assessment, edit);
    }
  });
}

/** An edit that begins with how the part stood between the two: of another's work, which did not know of the earlier, it tells nothing. */
function thenOf(earlier: Change | undefined, later: Change): Edit {
  const isApart = earlier !== undefined && later.parents?.includes(earlier.id) === false;
  return isApart ? inverseOf(earlier.edit) : later.edit;
}

/** From how the part stands now to how it stood before the edit. */
function partBack(assessment: Assessment, edit: Edit): readonly Edit[] {
  const asBefore = Edit.parse({ ...edit, after: edit.before });
  const result = applyEdit(assessment, asBefore, assessment.changedAt);
  return result.ok ? [] : [inverseOf(result.error.current)];
}

function evidenceBack(
  assessment: Assessment,
  question: QuestionId,
  edit: Extract<Edit, { readonly part: "evidence" }>,
): readonly Edit[] {
  const now = assessment.evidence.find(({ id }) => id === edit.evidence) ?? null;
  const after = itemWith(now, edit.before, question);
  return dequal(now, after) ? [] : [{ part: "evidence", evidence: edit.evidence, before: now, after }];
}

/** The item as it is now, cited for the question as it was then; null where nothing cites it any more. */
function itemWith(
  now: EvidenceItem | null,
  then: EvidenceItem | null,
  question: QuestionId,
): EvidenceItem | null {
  const isOfQuestion = (citation: Citation) => citation.question === question;
  const citedThen = then?.citations.filter(isOfQuestion) ?? [];
  const citedNow = now?.citations.filter(isOfQuestion) ?? [];
  if (dequal(citedThen, citedNow)) {
    return now;
  }
  const others = now?.citations.filter((citation) => !isOfQuestion(citation)) ?? [];
  const item = now ?? then;
  const isLeft = citedThen.length + others.length > 0;
  return item === null || !isLeft ? null : { ...item, citations: [...others, ...citedThen] };
}
