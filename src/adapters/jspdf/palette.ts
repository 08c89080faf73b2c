/** The light colours of the screens, for paper. */
export const INK = "#14201e";
export const QUIET = "#4d5c59";
export const LINE = "#d6dedb";
export const PAPER_2 = "#f5f7f6";
export const ACCENT = "#0a655d";
export const ACCENT_SOFT = "#e2f1ee";
export const WARN = "#7d4b00";
export const WARN_SOFT = "#fdf2de";
export const WHITE = "#ffffff";

/** Levels 0 to 5 in one hue, light to dark, and the ink that is legible on each. */
const LEVELS = [
  { fill: "#eef1f0", ink: QUIET },
  { fill: "#d9ebe8", ink: INK },
  { fill: "#a9d3cd", ink: INK },
  { fill: "#6cb0a7", ink: "#0a1f1c" },
  { fill: "#2d7f76", ink: WHITE },
  { fill: "#08534c", ink: WHITE },
] as const;

export function levelColour(step: number): { readonly fill: string; readonly ink: string } {
  return LEVELS[Math.round(step)] ?? { fill: PAPER_2, ink: QUIET };
}
