import type { Day } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Task } from "./task.ts";

/** The last day for that indicator; null when none was set. */
export function deadlineOf({ each, deadline }: Task, indicator: QuestionId): Day | null {
  return each?.[indicator]?.deadline ?? deadline;
}

/** What is to be minded about that indicator alone; empty when nothing is. */
export function noteOf({ each }: Task, indicator: QuestionId): string {
  return each?.[indicator]?.note ?? "";
}

/** The task's note without what is said of single indicators. */
export function noteForAll(task: Task): string {
  const { note } = task;
  const single = joinedNotes(task.indicators.map((indicator) => noteOf(task, indicator)));
  if (single === "" || !note.endsWith(single)) {
    return note;
  }
  const rest = note.slice(0, -single.length);
  return rest === "" || rest.endsWith("\n") ? rest.slice(0, -1) : note;
}

/** Each note once, a line or more each. */
export function joinedNotes(notes: readonly string[]): string {
  return [...new Set(notes)].filter((note) => note !== "").join("\n");
}

/** The days that something is due, the first first, with the indicators of each; none where no deadline was set. */
export function indicatorsByDeadline(
  task: Task,
): readonly { readonly deadline: Day; readonly indicators: readonly QuestionId[] }[] {
  const days = new Set(task.indicators.flatMap((indicator) => deadlineOf(task, indicator) ?? []));
  return [...days].sort().map((deadline) => ({
    deadline,
    indicators: task.indicators.filter((indicator) => deadlineOf(task, indicator) === deadline),
  }));
}
