import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { usageFailure } from "./parse-command-line.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/** The time given by `--at`, in the one spelling that files use; the present without it. */
export function readInstant(at: string | undefined): Result<string, CommandFailure> {
  if (at === undefined) {
    return succeed(new Date().toISOString());
  }
  const time = INSTANT.test(at) ? Date.parse(at) : Number.NaN;
  return Number.isNaN(time)
    ? usageFailure("--at harus berupa waktu seperti 2025-07-01T02:03:04Z.")
    : succeed(new Date(time).toISOString());
}
