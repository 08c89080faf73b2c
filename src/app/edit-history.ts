import { type Edit, inverseOf } from "#core/assessment/change.ts";
import { joinedWriting } from "#core/assessment/joined-writing.ts";

const SAME_TYPING_MS = 10_000;
const MOST_STEPS = 200;

interface Step {
  readonly edits: readonly Edit[];
  readonly at: number;
}

/**
 * What undo and redo walk through, for one visit. Typing on in the same field is one step. A pack that was made is none: it
 * may have been handed over, so that undoing goes on with what was done before it.
 */
export interface EditHistory {
  readonly record: (edits: readonly Edit[]) => void;
  /** The edits that take the last step back; none when there is nothing to take back. */
  readonly takeBack: () => readonly Edit[];
  readonly makeAgain: () => readonly Edit[];
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
}

export function createEditHistory(nowInMs: () => number): EditHistory {
  let done: readonly Step[] = [];
  let undone: readonly Step[] = [];
  return {
    record: (made) => {
      const edits = made.filter(({ part }) => part !== "pack");
      if (edits.length > 0) {
        undone = [];
        done = withStep(done, { edits, at: nowInMs() }).slice(-MOST_STEPS);
      }
    },
    takeBack: () => {
      const step = done.at(-1);
      if (step === undefined) {
        return [];
      }
      done = done.slice(0, -1);
      undone = [...undone, step];
      return step.edits.map(inverseOf).reverse();
    },
    makeAgain: () => {
      const step = undone.at(-1);
      if (step === undefined) {
        return [];
      }
      undone = undone.slice(0, -1);
      done = [...done, step];
      return step.edits;
    },
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  };
}

function withStep(steps: readonly Step[], next: Step): readonly Step[] {
  const last = steps.at(-1);
  const joined = last === undefined ? null : joinTyping(last, next);
  return joined === null ? [...steps, next] : [...steps.slice(0, -1), joined];
}

/** One step out of two when the second goes on typing where the first ended, soon after it. */
function joinTyping(last: Step, next: Step): Step | null {
  const [before, ...others] = last.edits;
  const [after, ...more] = next.edits;
  if (before === undefined || after === undefined || others.length + more.length > 0) {
    return null;
  }
  const edit = next.at - last.at < SAME_TYPING_MS ? joinedWriting(before, after) : null;
  return edit === null ? null : { edits: [edit], at: next.at };
}
