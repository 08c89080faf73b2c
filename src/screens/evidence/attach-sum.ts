import type { AttachRow } from "#core/evidence/attach-row.ts";
import type { KnownFacts } from "./evidence-tools.ts";

/** How far attaching is: how many files stand where. */
export interface AttachSum {
  readonly files: number;
  readonly reading: number;
  readonly saved: number;
  readonly known: number;
  readonly notKept: number;
  readonly stopped: number;
  /** Kept, but not looked into yet. */
  readonly looking: number;
  readonly isReading: boolean;
  /** From 0 to 1: reading and looking into count half each. */
  readonly done: number;
}

export function attachSum(rows: readonly AttachRow[], facts: KnownFacts): AttachSum {
  const count = (isMet: (row: AttachRow) => boolean) => rows.filter(isMet).length;
  const reading = count(({ state }) => state.kind === "reading" || state.kind === "kept");
  const looking = count(({ state }) => "sha256" in state && !facts.has(state.sha256));
  const unread = count(({ state }) => state.kind === "reading");
  const steps = rows.length * 2;
  return {
    files: rows.length,
    reading,
    saved: count(({ state }) => state.kind === "saved"),
    known: count(({ state }) => state.kind === "known"),
    notKept: count(({ state }) => state.kind === "not-kept"),
    stopped: count(({ state }) => state.kind === "stopped"),
    looking,
    isReading: reading > 0,
    done: steps === 0 ? 1 : (steps - looking - unread * 2) / steps,
  };
}
