import { type ParseArgsConfig, parseArgs } from "node:util";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

export interface CommandLine<Known extends Options> {
  readonly values: ReturnType<typeof parseArgs<{ options: Known; allowPositionals: true }>>["values"];
  readonly operands: readonly string[];
}

/** Splits the arguments of a command into its options and the rest. An option that is not known is a usage failure. */
export function parseCommandLine<const Known extends Options>(
  args: readonly string[],
  options: Known,
): Result<CommandLine<Known>, CommandFailure> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return succeed({ values, operands: positionals });
  } catch (cause) {
    return usageFailure(`Pilihan tidak dikenal atau nilainya kurang: ${namedIn(cause)}.`);
  }
}

export function usageFailure(message: string): Result<never, CommandFailure> {
  return fail({ kind: "usage", message });
}

export function failure(message: string): Result<never, CommandFailure> {
  return fail({ kind: "failed", message });
}

/** The option that Node's message quotes. */
function namedIn(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return /'([^' ]+)/.exec(message)?.[1] ?? message;
}
