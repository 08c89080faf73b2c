import { useEffect, useState } from "react";

export interface IdleValue<Value> {
  /** Null until the first one is there; the last one while the next is being worked out. */
  readonly value: Value | null;
  readonly isPending: boolean;
}

const LONGEST_WAIT_MS = 300;

/** Works something out when the browser has nothing else to do. `compute` must be the same function while its inputs are the same. */
export function useIdleValue<Value>(compute: () => Value): IdleValue<Value> {
  const [known, setKnown] = useState<{ readonly by: () => Value; readonly value: Value } | null>(null);
  useEffect(() => whenIdle(() => setKnown({ by: compute, value: compute() })), [compute]);
  return { value: known?.value ?? null, isPending: known?.by !== compute };
}

/** Answers how to call it off. Safari has no idle callbacks. */
function whenIdle(task: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = window.setTimeout(task, 1);
    return () => window.clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(task, { timeout: LONGEST_WAIT_MS });
  return () => window.cancelIdleCallback(handle);
}
