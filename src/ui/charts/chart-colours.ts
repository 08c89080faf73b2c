/** The tokens that charts draw with, as the canvas understands them, and the font of the page. */
export interface ChartColours {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly track: string;
  readonly accent: string;
  readonly accentBand: string;
  readonly target: string;
  readonly paper: string;
  readonly font: { readonly family: string; readonly size: number };
}

/** Reads the tokens where the element stands. `scheme` forces one scheme: paper is light, whatever the screen is. */
export function readColours(element: HTMLElement, scheme?: "light"): ChartColours {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.colorScheme = scheme ?? "";
  element.after(probe);
  const read = (colour: string) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const { fontFamily } = getComputedStyle(element);
  const colours = {
    ink: read("var(--ink)"),
    quiet: read("var(--ink-2)"),
    line: read("var(--line)"),
    track: read("var(--paper-3)"),
    accent: read("var(--accent)"),
    accentBand: read("color-mix(in srgb, var(--accent) 16%, transparent)"),
    target: read("var(--warn)"),
    paper: read("var(--paper)"),
    font: { family: fontFamily, size: smallTextInPx(probe) },
  };
  probe.remove();
  return colours;
}

/** Text in a chart grows with the text of the page. */
function smallTextInPx(probe: HTMLElement): number {
  probe.style.fontSize = "var(--text-tiny)";
  return Number.parseFloat(getComputedStyle(probe).fontSize);
}
