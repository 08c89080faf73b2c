import { Day } from "#core/evidence/evidence-item.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { usageFailure } from "./parse-command-line.ts";

/** The day given by `--on`; without it today, where the computer is. */
export function readDay(on: string | undefined): Result<Day, CommandFailure> {
  if (on === undefined) {
    return succeed(today());
  }
  const read = Day.safeParse(on);
  return read.success && isInCalendar(read.data)
    ? succeed(read.data)
    : usageFailure("--on harus berupa tanggal seperti 2025-11-25.");
}

function today(): Day {
  const now = new Date();
  const twoDigits = (number: number) => String(number).padStart(2, "0");
  return Day.parse(`${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`);
}

function isInCalendar(day: Day): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
