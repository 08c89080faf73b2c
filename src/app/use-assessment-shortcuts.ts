import { useEffect } from "react";
import { navigate } from "wouter/use-hash-location";
import type { AssessmentSession } from "./assessment-session.ts";
import type { Route } from "./route.ts";

/** Ctrl+Z and Ctrl+Y outside of text fields, which have their own; "/" leads to the search wherever the screen has none. */
export function useAssessmentShortcuts(
  session: AssessmentSession,
  route: Extract<Route, { readonly assessment: string }>,
) {
  const { assessment, screen } = route;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event.target)) {
        return;
      }
      const key = event.key.toLowerCase();
      const withControl = event.ctrlKey || event.metaKey;
      if (withControl && key === "z" && !event.shiftKey) {
        session.undo();
      } else if (withControl && (key === "y" || (key === "z" && event.shiftKey))) {
        session.redo();
      } else if (key === "/" && !withControl && screen !== "overview" && screen !== "indicator") {
        navigate(`/penilaian/${assessment}/cari`);
      } else {
        return;
      }
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [session, assessment, screen]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])"))
  );
}
