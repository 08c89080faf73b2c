import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";

/**
 * Puts a dialog in front of whatever screen is there, and waits for what the person answers. `otherwise` is the answer when they go to
 * another screen, or when the work that it was asked for is aborted.
 */
export function askInDialog<Answer>(
  draw: (answer: (value: Answer) => void) => ReactNode,
  otherwise: Answer,
  signal?: AbortSignal,
): Promise<Answer> {
  if (signal?.aborted === true) {
    return Promise.resolve(otherwise);
  }
  return new Promise((resolve) => {
    const place = document.body.appendChild(document.createElement("div"));
    const root = createRoot(place);
    const waiting = new AbortController();
    const answer = (value: Answer) => {
      if (!waiting.signal.aborted) {
        waiting.abort();
        root.unmount();
        place.remove();
        resolve(value);
      }
    };
    const giveUp = () => answer(otherwise);
    window.addEventListener("hashchange", giveUp, { signal: waiting.signal });
    signal?.addEventListener("abort", giveUp, { signal: waiting.signal });
    root.render(draw(answer));
  });
}
