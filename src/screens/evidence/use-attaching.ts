import { useCallback, useEffect, useRef, useState } from "react";
import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";

export type Attach = (files: readonly File[], question: null) => Promise<readonly AttachOutcome[]>;

export interface Attaching {
  /** Null while nothing is under way. */
  readonly progress: { readonly done: number; readonly total: number; readonly name: string } | null;
  readonly outcomes: readonly AttachOutcome[];
  readonly start: (files: readonly File[]) => void;
  /** After the file that is being attached now. What is attached stays. */
  readonly stop: () => void;
  readonly forget: () => void;
}

/** Attaches file by file, so that each outcome shows at once. Files that come meanwhile wait their turn. */
export function useAttaching(onAttach: Attach): Attaching {
  const [progress, setProgress] = useState<Attaching["progress"]>(null);
  const [outcomes, setOutcomes] = useState<readonly AttachOutcome[]>([]);
  const waiting = useRef<File[]>([]);
  const isRunning = useRef(false);
  const attach = useRef(onAttach);
  useEffect(() => {
    attach.current = onAttach;
  }, [onAttach]);

  const run = useCallback(async () => {
    isRunning.current = true;
    let done = 0;
    for (let file = waiting.current.shift(); file !== undefined; file = waiting.current.shift()) {
      setProgress({ done, total: done + 1 + waiting.current.length, name: file.name });
      const more = await attachOne(attach.current, file);
      setOutcomes((before) => [...before, ...more]);
      done += 1;
    }
    isRunning.current = false;
    setProgress(null);
  }, []);

  const start = useCallback(
    (files: readonly File[]) => {
      waiting.current.push(...files);
      if (!isRunning.current) {
        setOutcomes([]);
        run().catch(reportError);
      }
    },
    [run],
  );
  const stop = useCallback(() => {
    waiting.current = [];
  }, []);
  const forget = useCallback(() => setOutcomes([]), []);
  return { progress, outcomes, start, stop, forget };
}

/** A bug with one file must not take the others with it. */
async function attachOne(attach: Attach, file: File): Promise<readonly AttachOutcome[]> {
  try {
    return await attach([file], null);
  } catch (bug) {
    reportError(bug);
    return [{ name: file.name, problem: "Berkas ini tidak terlampir karena kesalahan aplikasi. Coba lagi." }];
  }
}
