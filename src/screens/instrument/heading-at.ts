const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;

/** The heading element of that depth, 1 being the page's own; deeper than there are elements stays at the last. */
export function headingAt(depth: number): (typeof HEADINGS)[number] {
  return HEADINGS[depth - 1] ?? "h6";
}
