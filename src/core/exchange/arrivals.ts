import type { HandedOutTask, ImportRecord } from "#core/assessment/import-record.ts";
import type { Task } from "#core/assessment/task.ts";

/** What became of a task that was handed out. */
export interface Arrival {
  readonly task: Task;
  /** When its last answer was taken in here; null while none came. */
  readonly cameAt: string | null;
  readonly state: "late" | "waiting" | "came";
}

/** The late ones first, then those that are waited for, then those that came. `today` is a day where the person is. */
export function arrivalsOf(
  handedOut: readonly HandedOutTask[],
  imports: readonly ImportRecord[],
  today: string,
): readonly Arrival[] {
  const standing = imports.filter(({ takenBackAt }) => takenBackAt === null);
  return handedOut
    .map(({ task }): Arrival => {
      const times = standing
        .filter(({ files }) => files.some((file) => file.task === task.id))
        .map(({ at }) => at);
      const cameAt = times.reduce<string | null>(
        (last, at) => (last === null || Date.parse(at) > Date.parse(last) ? at : last),
        null,
      );
      return { task, cameAt, state: cameAt === null ? stateOfOpen(task, today) : "came" };
    })
    .sort((one, other) => ORDER[one.state] - ORDER[other.state] || byDeadline(one.task, other.task));
}

function stateOfOpen({ deadline }: Task, today: string): Arrival["state"] {
  return deadline !== null && deadline < today ? "late" : "waiting";
}

const ORDER = { late: 0, waiting: 1, came: 2 } as const;

function byDeadline(one: Task, other: Task): number {
  const byDay = (one.deadline ?? "9999").localeCompare(other.deadline ?? "9999");
  return byDay || one.to.localeCompare(other.to, "id");
}
