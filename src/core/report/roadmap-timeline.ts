import { dayInWords } from "#core/evidence/day-in-words.ts";
import type { KeptAction } from "#core/plan/plan-record.ts";
import { findQuestion } from "#core/questionnaire/questions.ts";
import { nameOf } from "./brief-words.ts";
import { dayOfInstant } from "./date-words.ts";
import { sectionHeading } from "./heading-blocks.ts";
import type { ReportBlock, TimelineBlock, TimelineRow } from "./report-blocks.ts";
import type { RoadmapInput } from "./roadmap.ts";

/** As many on one line of time as fit below the figures of the first page. */
const MOST_ON_A_LINE = 15;

/** "12. Tetapkan peta rencana", or the indicator where nothing was written. */
export function actionTitle(
  { questionnaire }: Pick<RoadmapInput, "questionnaire">,
  { question: id, what }: KeptAction,
): string {
  const question = findQuestion(questionnaire, id);
  const name = question === null ? "" : nameOf(question);
  return `${id}. ${what === "" ? name : what}`;
}

/** One line of time for up to a page of actions; those without a day stand only in the table. */
export function timelines(input: RoadmapInput): readonly ReportBlock[] {
  const dated = input.plan.actions.filter(({ by, state }) => by !== null && state !== "batal");
  if (dated.length === 0) {
    return [];
  }
  const days = dated.map(({ by }) => dayNumber(by ?? ""));
  const today = dayNumber(dayOfInstant(input.madeAt, input.timeZone));
  const span = spanOf(Math.min(today, ...days), Math.max(today, ...days));
  const rows = dated.map(
    (action): TimelineRow => ({
      label: actionTitle(input, action),
      note: dayInWords(action.by ?? ""),
      place: span.placeOf(dayNumber(action.by ?? "")),
      tone: toneOf(action, today),
    }),
  );
  const parts = Array.from({ length: Math.ceil(rows.length / MOST_ON_A_LINE) }, (_, place) =>
    rows.slice(place * MOST_ON_A_LINE, (place + 1) * MOST_ON_A_LINE),
  );
  return [
    sectionHeading("Garis waktu"),
    ...parts.map(
      (part): TimelineBlock => ({
        kind: "timeline",
        caption: "Tenggat setiap langkah",
        ticks: span.ticks,
        today: span.placeOf(today),
        rows: part,
      }),
    ),
  ];
}

function toneOf({ state, by }: KeptAction, today: number): TimelineRow["tone"] {
  if (state === "selesai") {
    return "done";
  }
  if (by !== null && dayNumber(by) < today) {
    return "late";
  }
  return state === "berjalan" ? "running" : "planned";
}

const DAY_MS = 86_400_000;
const MOST_TICKS = 9;

/** Days since 1970, whatever the time zone: a day is the same day everywhere. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

interface TimeSpan {
  readonly placeOf: (day: number) => number;
  readonly ticks: TimelineBlock["ticks"];
}

/** From the first of the month in which the earliest day lies to the end of that of the latest, with a tick at months. */
function spanOf(first: number, last: number): TimeSpan {
  const months: { readonly year: number; readonly month: number }[] = [];
  const [from, to] = [new Date(first * DAY_MS), new Date(last * DAY_MS)];
  for (
    let at = from.getUTCFullYear() * 12 + from.getUTCMonth();
    at <= to.getUTCFullYear() * 12 + to.getUTCMonth() + 1;
    at += 1
  ) {
    months.push({ year: Math.floor(at / 12), month: at % 12 });
  }
  const startOf = ({ year, month }: { readonly year: number; readonly month: number }) =>
    Date.UTC(year, month, 1) / DAY_MS;
  const [begin, end] = [months[0], months.at(-1)].map((month) => (month === undefined ? 0 : startOf(month)));
  const placeOf = (day: number) => (day - (begin ?? 0)) / Math.max(1, (end ?? 0) - (begin ?? 0));
  const every = Math.ceil(months.length / MOST_TICKS);
  return {
    placeOf,
    ticks: months
      .filter((_, place) => place % every === 0)
      .map((month) => ({ label: monthInWords(month), place: placeOf(startOf(month)) })),
  };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

function monthInWords({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${MONTHS[month] ?? ""} ${String(year).slice(2)}`;
}
