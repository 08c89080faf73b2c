/** Dates, sizes and counts in Indonesian, in the time zone of the device. Scores are written by `displayIndonesian` of the core. */

const dates = new Intl.DateTimeFormat("id-ID", { dateStyle: "long" });
const shortDates = new Intl.DateTimeFormat("id-ID", { dateStyle: "medium" });
const times = new Intl.DateTimeFormat("id-ID", { timeStyle: "short" });
const counts = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });

/** "24 November 2026", of an instant or of a day ("2026-11-24"). */
export function formatDate(instantOrDay: string): string {
  return dates.format(dateOf(instantOrDay));
}

/** "24 Nov 2026" */
export function formatShortDate(instantOrDay: string): string {
  return shortDates.format(dateOf(instantOrDay));
}

/** "10.32" */
export function formatTime(instant: string): string {
  return times.format(new Date(instant));
}

/** "24 November 2026 pukul 10.32" */
export function formatDateTime(instant: string): string {
  return `${formatDate(instant)} pukul ${formatTime(instant)}`;
}

/** "24 Nov 2026 10.32" */
export function formatShortDateTime(instant: string): string {
  return `${formatShortDate(instant)} ${formatTime(instant)}`;
}

/** "1.234" */
export function formatCount(count: number): string {
  return counts.format(count);
}

const UNITS = ["B", "KB", "MB", "GB", "TB"] as const;

/** "640 KB", "1,8 MB": 1.024 of each make one of the next. */
export function formatBytes(sizeInBytes: number): string {
  const power = sizeInBytes < 1 ? 0 : Math.floor(Math.log2(sizeInBytes) / 10);
  const place = Math.min(power, UNITS.length - 1);
  const size = sizeInBytes / 1024 ** place;
  const number = place < 2 || size >= 100 ? counts : decimals;
  return `${number.format(size)} ${UNITS[place]}`;
}

/** A day has no time zone: it is the same day everywhere. */
function dateOf(instantOrDay: string): Date {
  return new Date(instantOrDay.includes("T") ? instantOrDay : `${instantOrDay}T00:00:00`);
}
