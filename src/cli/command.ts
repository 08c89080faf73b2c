import type { Result } from "#core/shared/result.ts";

/** Why a command did not do its work: the way it was called, or what it met. */
export type CommandFailure =
  | { readonly kind: "usage"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string };

/** What goes to standard output: JSON, and only when all went well. */
export type CommandResult = Promise<Result<unknown, CommandFailure>>;

export interface Command {
  readonly name: string;
  /** How to call it, with a line on every option. */
  readonly usage: string;
  readonly run: (args: readonly string[]) => CommandResult;
}
