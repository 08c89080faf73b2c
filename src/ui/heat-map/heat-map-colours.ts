/** The tokens as the canvas understands them, and the font of the page. */
export interface HeatMapColours {
  readonly paper: string;
  readonly track: string;
  readonly head: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly onAccent: string;
  /** Of the steps 0 to 5. */
  readonly fills: readonly string[];
  readonly inks: readonly string[];
  readonly family: string;
  /** How much larger than usual text is. */
  readonly scale: number;
}

/** Reads the tokens where the element stands. `scheme` forces one scheme: paper is light, whatever the screen is. */
export function readHeatMapColours(element: HTMLElement, scheme?: "light"): HeatMapColours {
  const probe = document.createElement("span");
  probe.hidden = true;
  probe.style.colorScheme = scheme ?? "";
  element.after(probe);
  const read = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const [ink, low, high] = [read("ink"), read("on-level-low"), read("on-level-high")];
  const colours = {
    paper: read("paper"),
    track: read("paper-2"),
    head: read("paper-3"),
    ink,
    quiet: read("ink-2"),
    line: read("line"),
    accent: read("accent"),
    onAccent: read("on-accent"),
    fills: [0, 1, 2, 3, 4, 5].map((step) => read(`level-${step}`)),
    inks: [ink, low, low, low, high, high],
    family: getComputedStyle(element).fontFamily,
    scale: textScale(),
  };
  probe.remove();
  return colours;
}

/** 1 where the person has left the size of text as it was. */
export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}
