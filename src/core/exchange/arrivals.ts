import { indicatorsByDeadline } from "#core/assessment/asked-of-one.ts";
import type { HandedOutTask, ImportRecord } from "#core/assessment/import-record.ts";
import type { Task } from "#core/assessment/task.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

/** What became of a task that was handed out. */
export interface Arrival {
  /** With only those of its indicators that no later task of the same OPD asks for again. */
  readonly task: Task;
  /** Those of them for which an answer came, be it to this task or to another one of the same OPD. */
  readonly came: readonly QuestionId[];
  /** When the last of these answers was taken in here; null while none came. */
  readonly cameAt: string | null;
  readonly state: "late" | "waiting" | "came";
}

/**
 * The late ones first, then those that are waited for, then those that came. A task that is handed out again takes the place of the
 * earlier one of that OPD, which stays with what only it asks for. `today` is a day where the person is.
 */
export function arrivalsOf(
  handedOut: readonly HandedOutTask[],
  imports: readonly ImportRecord[],
  today: string,
): readonly Arrival[] {
  const standing = imports.filter(({ takenBackAt }) => takenBackAt === null);
  const byAgency = new Map<string, Task[]>();
  for (const { task } of handedOut) {
    byAgency.set(task.to, [...(byAgency.get(task.to) ?? []), task]);
  }
  return [...byAgency.values()]
    .flatMap((tasks) => arrivalsOfOne(tasks, standing, today))
    .sort((one, other) => ORDER[one.state] - ORDER[other.state] || byDeadline(one.task, other.task));
}

/** Of one OPD, all of whose tasks are given. */
function arrivalsOfOne(
  tasks: readonly Task[],
  imports: readonly ImportRecord[],
  today: string,
): readonly Arrival[] {
  const answers = tasks.flatMap((task) =>
    timesOf(task, imports).map((at) => ({ at, indicators: task.indicators })),
  );
  return currentTasks(tasks).map((task) => {
    const own = answers.filter(({ indicators }) => task.indicators.some((id) => indicators.includes(id)));
    const came = task.indicators.filter((id) => own.some(({ indicators }) => indicators.includes(id)));
    const cameAt = own.reduce<string | null>(
      (last, { at }) => (last === null || Date.parse(at) > Date.parse(last) ? at : last),
      null,
    );
    const isBack = came.length === task.indicators.length;
    return { task, came, cameAt, state: isBack ? "came" : stateOfOpen(task, today) };
  });
}

/** Every indicator stands in one task only, the one that was handed out last. */
function currentTasks(tasks: readonly Task[]): readonly Task[] {
  const byAge = [...tasks].sort((one, other) => Date.parse(one.handedOutAt) - Date.parse(other.handedOutAt));
  return byAge.flatMap((task, place) => {
    const later = byAge.slice(place + 1);
    const indicators = task.indicators.filter((id) => !later.some((one) => one.indicators.includes(id)));
    const current = { ...task, indicators };
    const [first] = indicatorsByDeadline(current);
    return indicators.length === 0 ? [] : [{ ...current, deadline: first?.deadline ?? null }];
  });
}

function timesOf({ id }: Task, imports: readonly ImportRecord[]): readonly string[] {
  return imports.filter(({ files }) => files.some(({ task }) => task === id)).map(({ at }) => at);
}

function stateOfOpen({ deadline }: Task, today: string): Arrival["state"] {
  return deadline !== null && deadline < today ? "late" : "waiting";
}

const ORDER = { late: 0, waiting: 1, came: 2 } as const;

function byDeadline(one: Task, other: Task): number {
  const byDay = (one.deadline ?? "9999").localeCompare(other.deadline ?? "9999");
  return byDay || one.to.localeCompare(other.to, "id");
}
