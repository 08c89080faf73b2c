import { dayInWords } from "#core/evidence/day-in-words.ts";
import { decisionsIn } from "#core/meeting/meeting.ts";
import { figureOf } from "#core/meeting/snapshot.ts";
import { parseExact } from "#core/shared/exact.ts";
import { changeInWords, shortened } from "./brief-words.ts";
import { figureInWords, indexScale, predicateInWords, spanOfFigure } from "./figure-words.ts";
import type { MeetingBriefInput } from "./meeting-brief.ts";
import { predicateOfEnds } from "./predicate-of-ends.ts";

/** The size of a slide of 16:9. */
export const SLIDE_WIDTH = 1920;
export const SLIDE_HEIGHT = 1080;

const MARGIN = 96;
const BAR_LEFT = 820;
const BAR_WIDTH = SLIDE_WIDTH - BAR_LEFT - MARGIN - 220;
const MOST_DECISIONS = 3;
const LONGEST_DECISION = 88;
const LONGEST_NAME = 40;

const INK = "#16211f";
const QUIET = "#51605d";
const ACCENT = "#0b5d57";
const TRACK = "#dfe7e5";

/**
 * The meeting's figures as one picture for a slide, an SVG of its own without outside parts: index, change since the last meeting, a
 * bar per group with a mark where it stood then, and the first decisions.
 */
export function meetingSlide(input: MeetingBriefInput): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SLIDE_WIDTH} ${SLIDE_HEIGHT}" width="${SLIDE_WIDTH}" height="${SLIDE_HEIGHT}" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif">`,
    `<rect width="${SLIDE_WIDTH}" height="${SLIDE_HEIGHT}" fill="#ffffff"/>`,
    ...heading(input),
    ...indexParts(input),
    ...bars(input),
    ...decisionParts(input),
    text(MARGIN, SLIDE_HEIGHT - 48, 24, QUIET, footer(input)),
    "</svg>",
  ].join("\n");
}

function heading({ institution, meeting, questionnaire, year }: MeetingBriefInput): readonly string[] {
  return [
    text(MARGIN, 120, 54, INK, shortened(meeting.title, 58), "bold"),
    text(
      MARGIN,
      172,
      30,
      QUIET,
      shortened(
        `${institution} · ${questionnaire.shortTitle} · tahun ${year} · ${dayInWords(meeting.heldOn)}`,
        100,
      ),
    ),
  ];
}

function indexParts({ questionnaire, meeting, since, indexTarget }: MeetingBriefInput): readonly string[] {
  const { index, answered, total } = meeting.snapshot;
  const lines = [
    ...(since === null
      ? []
      : [`${changeInWords(since.movement.gain)} sejak rapat ${dayInWords(since.heldOn)}`]),
    ...(indexTarget === null
      ? []
      : [`Sasaran ${figureInWords({ kind: "final", exact: parseExact(indexTarget) })}`]),
    `${answered} dari ${total} indikator dijawab`,
  ];
  return [
    text(MARGIN, 280, 30, QUIET, `${questionnaire.indexName}${index.open === 0 ? "" : " (sementara)"}`),
    text(
      MARGIN,
      index.open === 0 ? 420 : 390,
      index.open === 0 ? 150 : 96,
      ACCENT,
      figureInWords(figureOf(index)),
      "bold",
    ),
    text(MARGIN, 480, 38, INK, predicateInWords(predicateOfEnds(questionnaire, index)), "bold"),
    ...lines.map((line, place) => text(MARGIN, 540 + place * 46, 30, QUIET, line)),
  ];
}

function bars({ questionnaire, meeting, since }: MeetingBriefInput): readonly string[] {
  const scale = indexScale(questionnaire);
  const placeOf = (value: number) => BAR_LEFT + ((value - scale.min) / (scale.max - scale.min)) * BAR_WIDTH;
  return questionnaire.groups
    .flatMap(({ id, name }) => {
      const ends = meeting.snapshot.groups[id];
      return ends === undefined
        ? []
        : [{ name, ends, before: since?.movement.groups.find((one) => one.id === id)?.before ?? null }];
    })
    .flatMap(({ name, ends, before }, place) => {
      const top = 280 + place * 104;
      const { low, high } = spanOfFigure(figureOf(ends));
      const was = before === null ? null : placeOf(spanOfFigure(before).low);
      return [
        text(BAR_LEFT, top, 28, INK, shortened(name, LONGEST_NAME)),
        rect(BAR_LEFT, top + 16, BAR_WIDTH, 32, TRACK),
        rect(BAR_LEFT, top + 16, placeOf(low) - BAR_LEFT, 32, ACCENT),
        ...(high > low ? [rect(placeOf(low), top + 16, placeOf(high) - placeOf(low), 32, "#8fb8b3")] : []),
        ...(was === null ? [] : [rect(was - 3, top + 8, 6, 48, INK)]),
        text(BAR_LEFT + BAR_WIDTH + 24, top + 44, 32, INK, figureInWords(figureOf(ends)), "bold"),
      ];
    });
}

function decisionParts({ meeting }: MeetingBriefInput): readonly string[] {
  const decisions = decisionsIn(meeting).slice(0, MOST_DECISIONS);
  return decisions.length === 0
    ? []
    : [
        text(MARGIN, 800, 34, INK, "Keputusan", "bold"),
        ...decisions.map((decision, place) =>
          text(MARGIN, 852 + place * 50, 30, INK, `${place + 1}. ${shortened(decision, LONGEST_DECISION)}`),
        ),
      ];
}

function footer({ questionnaire, since }: MeetingBriefInput): string {
  const mark = since === null ? "" : "Garis hitam: keadaan pada rapat lalu. ";
  return mark + (questionnaire.disclaimer ?? "Penilaian mandiri, bukan hasil evaluasi resmi.");
}

function text(
  x: number,
  y: number,
  size: number,
  fill: string,
  content: string,
  weight: "normal" | "bold" = "normal",
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(content)}</text>`;
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x.toFixed(1)}" y="${y}" width="${Math.max(0, width).toFixed(1)}" height="${height}" fill="${fill}"/>`;
}

/** XML has no place for control characters and half characters, however they are written. */
function escaped(content: string): string {
  return content
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
