import { useSyncExternalStore } from "react";

/** Whether the window answers to the query now, "(min-width: 1000px)". For what style sheets alone cannot do. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
  );
}
