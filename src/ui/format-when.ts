import { formatDate, formatTime } from "./format.ts";

/** "hari ini pukul 10.32", "kemarin pukul 16.05", and before that "24 November 2026": as one would say it at `now`. */
export function formatWhen(instant: string, now: string): string {
  const day = startOfDay(new Date(instant));
  const today = startOfDay(new Date(now));
  const yesterday = new Date(today);
  yesterday.setDate(today.getDate() - 1);
  if (day.getTime() === today.getTime()) {
    return `hari ini pukul ${formatTime(instant)}`;
  }
  if (day.getTime() === yesterday.getTime()) {
    return `kemarin pukul ${formatTime(instant)}`;
  }
  return formatDate(instant);
}

function startOfDay(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}
