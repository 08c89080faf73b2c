import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { parseCommandLine, usageFailure } from "./parse-command-line.ts";
import { readInstant } from "./read-instant.ts";

/** What was asked for on the command line, read but not yet looked at beside the assessment. */
export interface PackOrder {
  readonly file: string;
  readonly out: string;
  readonly volumeLimitInBytes: number | null;
  readonly pages: "cited" | "all" | "none";
  readonly since: string | null;
  readonly withOriginals: boolean;
  /** "B3", "B7". */
  readonly leftOut: readonly string[];
  /** Private data in what was written; always where evidence is left out. */
  readonly masksPrivate: boolean;
  /** Null for the next one. */
  readonly number: number | null;
  readonly madeAt: string;
  /** The file with the agency's key; null for a pack without a signature. */
  readonly keyFile: string | null;
}

const OPTIONS = {
  out: { type: "string" },
  "volume-mb": { type: "string" },
  pages: { type: "string", default: "cited" },
  since: { type: "string" },
  originals: { type: "boolean", default: false },
  "leave-out": { type: "string" },
  "mask-private": { type: "boolean", default: false },
  number: { type: "string" },
  at: { type: "string" },
  key: { type: "string" },
} as const;

const BYTES_PER_MB = 1024 * 1024;

export function readPackOrder(args: readonly string[]): Result<PackOrder, CommandFailure> {
  const line = parseCommandLine(args, OPTIONS);
  if (!line.ok) {
    return line;
  }
  const { values, operands } = line.value;
  const [file, ...more] = operands;
  const { out, pages } = values;
  if (file === undefined || more.length > 0 || out === undefined) {
    return usageFailure("Sebutkan satu PAKET dan --out FOLDER.");
  }
  if (!isChoice(pages)) {
    return usageFailure("--pages harus cited, all, atau none.");
  }
  const megabytes = numberAbove(0, values["volume-mb"]);
  if (megabytes === undefined) {
    return usageFailure("--volume-mb harus berupa angka di atas 0, misalnya 10.");
  }
  const number = numberAbove(0, values.number);
  if (number === undefined || !Number.isInteger(number ?? 1)) {
    return usageFailure("--number harus berupa bilangan bulat mulai dari 1.");
  }
  const leftOut = numbersIn(values["leave-out"]);
  if (leftOut === null) {
    return usageFailure("--leave-out harus berupa nomor bukti, misalnya B3,B7.");
  }
  const madeAt = readInstant(values.at);
  if (!madeAt.ok) {
    return madeAt;
  }
  return succeed({
    file,
    out,
    pages,
    leftOut,
    masksPrivate: values["mask-private"] || leftOut.length > 0,
    number,
    volumeLimitInBytes: megabytes === null ? null : Math.floor(megabytes * BYTES_PER_MB),
    since: values.since ?? null,
    withOriginals: values.originals,
    madeAt: madeAt.value,
    keyFile: values.key ?? null,
  });
}

function isChoice(text: string): text is PackOrder["pages"] {
  return text === "cited" || text === "all" || text === "none";
}

/** Null where none is given; undefined for what is no such number. */
function numberAbove(least: number, text: string | undefined): number | null | undefined {
  if (text === undefined) {
    return null;
  }
  const number = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  return number > least ? number : undefined;
}

/** Null when one of them is no number of evidence. */
function numbersIn(text: string | undefined): readonly string[] | null {
  const numbers = text === undefined ? [] : text.split(",").map((part) => part.trim().toUpperCase());
  return numbers.every((number) => /^B[1-9]\d{0,4}$/.test(number)) ? numbers : null;
}
