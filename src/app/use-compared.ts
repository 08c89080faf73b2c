import { useEffect, useState } from "react";
import type { FigureSource } from "./comparison-messages.ts";
import { type ComparedSources, compareInWorker, prepareComparing } from "./comparison-worker-client.ts";

const NOTHING: ComparedSources = { compared: [], refused: [] };

/** What the sources come to, and whether newer ones are being worked on; what was there stays until then. Null at first. */
export function useCompared(sources: readonly FigureSource[] | null): {
  readonly result: ComparedSources | null;
  readonly isBusy: boolean;
} {
  const [state, setState] = useState<{
    readonly of: readonly FigureSource[] | null;
    readonly result: ComparedSources | null;
  }>({ of: null, result: null });
  const [failure, setFailure] = useState<{ readonly cause: unknown } | null>(null);
  useEffect(() => {
    if (sources === null) {
      return;
    }
    if (sources.length === 0) {
      prepareComparing();
      setState({ of: sources, result: NOTHING });
      return;
    }
    const control = new AbortController();
    compareInWorker(sources, control.signal).then(
      (result) => !control.signal.aborted && setState({ of: sources, result }),
      (cause: unknown) => !control.signal.aborted && setFailure({ cause }),
    );
    return () => control.abort();
  }, [sources]);
  if (failure !== null) {
    throw failure.cause;
  }
  return { result: state.result, isBusy: state.of !== sources };
}
