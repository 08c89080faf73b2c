import type { Change } from "#core/assessment/change.ts";
import type { ExactText } from "#core/shared/exact.ts";
import { STAGE_LEVEL, type Stage, type StageLevel } from "./stage-level.ts";

/** A level that a stage was given at one time, by whom and why; null where it was taken away again. */
export interface GivenLevel {
  readonly stage: Stage;
  readonly level: ExactText | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Who gave which stage which level when, oldest first, out of the changes of a question in their order. Where one person writes on
 * at the reason, the last wording stands for all of them.
 */
export function levelHistory(changes: readonly Change[]): readonly GivenLevel[] {
  const given: GivenLevel[] = [];
  for (const { edit, by, at } of changes) {
    const body = edit.part === "record" ? bodyOf(edit.after ?? edit.before) : null;
    if (edit.part === "record" && body !== null) {
      const { stage, level, reason } = body;
      const isGone = edit.after === null;
      const next = { stage, level: isGone ? null : level, reason: isGone ? "" : reason, by, at };
      const place = given.findLastIndex((one) => one.stage === stage);
      if (place !== -1 && goesOn(given[place], next)) {
        given.splice(place, 1);
      }
      given.push(next);
    }
  }
  return given;
}

/** The last that was said of each stage. */
export function latestLevels(history: readonly GivenLevel[]): ReadonlyMap<Stage, GivenLevel> {
  return new Map(history.map((given) => [given.stage, given]));
}

function bodyOf(record: Extract<Change["edit"], { readonly part: "record" }>["after"]): StageLevel | null {
  return record?.kind === STAGE_LEVEL.kind ? STAGE_LEVEL.body.parse(record.body) : null;
}

function goesOn(before: GivenLevel | undefined, next: GivenLevel): boolean {
  return before !== undefined && before.level === next.level && before.by === next.by;
}
