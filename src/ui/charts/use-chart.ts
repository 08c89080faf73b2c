import { Chart, type ChartConfiguration, type ChartType } from "chart.js";
import { type RefObject, useEffect, useRef } from "react";
import { type ChartColours, readColours } from "./chart-colours.ts";

/**
 * Draws on the canvas, and anew when the content, the colour scheme or the paper changes: on paper always in light colours.
 * `configure` must be the same function as long as its content is the same. The caller registers the parts it draws with.
 */
export function useChart<Type extends ChartType>(
  configure: (colours: ChartColours) => ChartConfiguration<Type>,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) {
      return;
    }
    const draw = (scheme?: "light") => new Chart(element, configure(readColours(element, scheme)));
    let chart = draw();
    const redraw = (scheme?: "light") => {
      chart.destroy();
      chart = draw(scheme);
    };
    const stopListening = whenLookChanges(
      () => redraw(),
      () => redraw("light"),
    );
    return () => {
      stopListening();
      chart.destroy();
    };
  }, [configure]);
  return canvas;
}

function whenLookChanges(onScreen: () => void, onPaper: () => void): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", onScreen);
  window.addEventListener("beforeprint", onPaper);
  window.addEventListener("afterprint", onScreen);
  return () => {
    dark.removeEventListener("change", onScreen);
    window.removeEventListener("beforeprint", onPaper);
    window.removeEventListener("afterprint", onScreen);
  };
}
