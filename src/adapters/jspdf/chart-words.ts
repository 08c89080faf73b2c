import type { BarsBlock, LevelStep, RadarBlock, TimelineBlock } from "#core/report/report-blocks.ts";

/** What a chart shows, for who hears it. Figures come as the words that stand beside the marks, never from the drawing. */
export function radarWords({ axes }: RadarBlock): string {
  return `Diagram jaring. ${linesWords(axes)}`;
}

export function barsWords({ bars }: BarsBlock): string {
  return `Diagram batang. ${linesWords(bars)}`;
}

function linesWords(lines: RadarBlock["axes"]): string {
  return `${lines.map(({ label, value }) => `${label}: ${value}`).join("; ")}.`;
}

const REACHED = { whole: "tercapai", part: "tercapai sebagian", not: "belum tercapai" } as const;

export function ladderWords(steps: readonly LevelStep[]): string {
  const words = steps.map(
    ({ level, name, reached, isTarget }) =>
      `${level} ${name} ${REACHED[reached]}${isTarget ? " (sasaran)" : ""}`,
  );
  return `Tangga tingkat: ${words.join("; ")}.`;
}

export function timelineWords(
  { rows }: TimelineBlock,
  toneWords: (tone: TimelineBlock["rows"][number]["tone"]) => string,
): string {
  const words = rows.map(({ label, note, tone }) => `${label}: ${note}, ${toneWords(tone).toLowerCase()}`);
  return `Garis waktu. ${words.join("; ")}.`;
}
