import { useCallback, useEffect, useRef } from "react";

/** The signal that is aborted when the part is taken off the screen. To be asked for in an event, not while drawing. */
export function useUntilGone(): () => AbortSignal {
  const gone = useRef<AbortController>(null);
  useEffect(
    () => () => {
      gone.current?.abort();
      gone.current = null;
    },
    [],
  );
  return useCallback(() => {
    gone.current ??= new AbortController();
    return gone.current.signal;
  }, []);
}
