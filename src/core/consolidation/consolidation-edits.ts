import { dequal } from "dequal/lite";
import type { Answer } from "#core/assessment/answer.ts";
import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import type { Edit, TextPart } from "#core/assessment/change.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Consolidation } from "./consolidate.ts";
import { isSettled } from "./decision.ts";

/** The edits that lead from the institution's assessment to the consolidated one; none where it stands so already. */
export function consolidationEdits({ input, outcomes, assessment }: Consolidation): readonly Edit[] {
  const { institution } = input;
  return [
    ...outcomes
      .filter(({ decision }) => isSettled(decision))
      .flatMap(({ question, answer }) =>
        answerEdits(question.id, answerTo(institution, question.id), answer),
      ),
    ...evidenceEdits(institution, assessment.evidence),
  ];
}

const TEXTS: readonly TextPart[] = ["facts", "analysis", "serviceName"];

function answerEdits(question: QuestionId, before: Answer, after: Answer): readonly Edit[] {
  const edits: readonly Edit[] = [
    { part: "standing", question, before: before.standing, after: after.standing },
    { part: "external", question, before: before.external, after: after.external },
    ...TEXTS.map(
      (field): Edit => ({ part: "text", question, field, before: before[field], after: after[field] }),
    ),
  ];
  return edits.filter((edit) => !dequal(edit.before, edit.after));
}

function evidenceEdits({ evidence }: Assessment, united: readonly EvidenceItem[]): readonly Edit[] {
  const before = new Map(evidence.map((item) => [item.id, item]));
  const after = new Map(united.map((item) => [item.id, item]));
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids
    .map(
      (id): Edit => ({
        part: "evidence",
        evidence: id,
        before: before.get(id) ?? null,
        after: after.get(id) ?? null,
      }),
    )
    .filter((edit) => !dequal(edit.before, edit.after));
}
