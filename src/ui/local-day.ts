/** The day it is at that instant where the device is, "2026-11-25": what a date field holds. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  const month = String(date.getMonth() + 1).padStart(2, "0");
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, "0")}`;
}
