import { dequal } from "dequal/lite";
import type { AssessmentRecord } from "./assessment-record.ts";
import type { Edit } from "./change.ts";

/** The edit that two do together, where the second goes on writing the text that the first wrote; null where it does not. */
export function joinedWriting(first: Edit, second: Edit): Edit | null {
  if (first.part === "text" && second.part === "text") {
    const isSame = first.question === second.question && first.field === second.field;
    return isSame && first.after === second.before ? { ...second, before: first.before } : null;
  }
  if (first.part === "record" && second.part === "record") {
    const isSame = first.record === second.record && isWriting(first) && isWriting(second);
    return isSame && dequal(first.after, second.before) ? { ...second, before: first.before } : null;
  }
  return null;
}

/** Whether the edit only writes a text that is handed over while it is being typed: one of an answer, or the reason in a record. */
export function isWriting(edit: Edit): boolean {
  if (edit.part !== "record") {
    return edit.part === "text";
  }
  const { before, after } = edit;
  return (
    typeof before?.body["reason"] === "string" &&
    typeof after?.body["reason"] === "string" &&
    dequal(withoutReason(before), withoutReason(after))
  );
}

function withoutReason(record: AssessmentRecord): AssessmentRecord {
  return { ...record, body: { ...record.body, reason: "" } };
}
