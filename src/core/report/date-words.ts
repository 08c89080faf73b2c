import { dayInWords } from "#core/evidence/day-in-words.ts";

/** An instant as date and time of that place: "25 November 2026 pukul 09.05 WITA". */
export function instantInWords(instant: string, timeZone: string): string {
  return `${dayInWords(dayOfInstant(instant, timeZone))} pukul ${timeOf(instant, timeZone)}`;
}

/** The day of an instant at that place, "2026-11-25". */
export function dayOfInstant(instant: string, timeZone: string): string {
  const part = partsOf(instant, timeZone, { year: "numeric", month: "2-digit", day: "2-digit" });
  return `${part("year")}-${part("month")}-${part("day")}`;
}

function timeOf(instant: string, timeZone: string): string {
  const part = partsOf(instant, timeZone, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  return `${part("hour")}.${part("minute")} ${part("timeZoneName")}`;
}

/** Only single parts come from the platform: how it joins them differs from one edition to the next. */
function partsOf(
  instant: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Intl.DateTimeFormat("id-ID", { ...options, timeZone }).formatToParts(new Date(instant));
  return (type) => parts.find((part) => part.type === type)?.value ?? "";
}
