import { EMPTY_ANSWER } from "#core/assessment/answer.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import { partTouchedBy } from "#core/assessment/touched-by.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { isUntouched } from "./change-set.ts";

const TEXTS = ["facts", "analysis", "privateNotes", "serviceName"] as const;

/** Every part that is not as in an assessment in which nothing was done yet, as the edit that leads there from such a one. */
export function partsOf(assessment: Assessment): ReadonlyMap<string, Edit> {
  const { details } = assessment;
  const edits: readonly Edit[] = [
    { part: "details", before: details, after: details },
    ...answerParts(assessment),
    ...assessment.evidence.map((item) => evidencePart(item)),
    ...assessment.packs.map((pack) => packPart(pack)),
    ...assessment.records.map((record) => recordPart(record)),
  ];
  return new Map(edits.map((edit) => [partTouchedBy(edit), edit]));
}

function evidencePart(item: Assessment["evidence"][number]): Edit {
  return { part: "evidence", evidence: item.id, before: null, after: item };
}

function packPart(pack: Assessment["packs"][number]): Edit {
  return { part: "pack", pack: pack.packId, before: null, after: pack };
}

function recordPart(record: Assessment["records"][number]): Edit {
  return { part: "record", record: record.id, before: null, after: record };
}

function answerParts({ answers }: Assessment): readonly Edit[] {
  return Object.entries(answers).flatMap(([number, answer]) => {
    const question = QuestionId.parse(number);
    const empty = EMPTY_ANSWER;
    const edits: readonly Edit[] = [
      { part: "standing", question, before: empty.standing, after: answer.standing },
      { part: "external", question, before: empty.external, after: answer.external },
      { part: "target", question, before: empty.target, after: answer.target },
      ...TEXTS.map(
        (field): Edit => ({ part: "text", question, field, before: empty[field], after: answer[field] }),
      ),
    ];
    return edits.filter((edit) => !isUntouched(edit, edit.after));
  });
}

/** The edit of the same part that leaves it as in an assessment in which nothing was done. Details cannot be undone. */
export function untouchedPart(edit: Edit): Edit {
  switch (edit.part) {
    case "standing":
      return { ...edit, after: EMPTY_ANSWER.standing };
    case "text":
      return { ...edit, after: "" };
    case "details":
      return edit;
    case "external":
    case "target":
      return { ...edit, after: null };
    case "evidence":
      return { ...edit, after: null };
    case "pack":
      return { ...edit, after: null };
    case "record":
      return { ...edit, after: null };
    default:
      return edit;
  }
}
