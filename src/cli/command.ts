import type { Result } from "#core/shared/result.ts";

/** Why a command did not do its work: the way it was called, or what it met. */
export type CommandFailure =
  | { readonly kind: "usage"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string }
  /** It did its work, and the answer to the question is no: printed like any other answer. */
  | { readonly kind: "answered-no"; readonly answer: unknown }
  /** It did its work, and somebody has to decide something before it is done: printed like any other answer. */
  | { readonly kind: "left-open"; readonly answer: unknown };

/** What goes to standard output: JSON (a text as it is), and only when all went well or the answer is no. */
export type CommandResult = Promise<Result<unknown, CommandFailure>>;

export interface Command {
  readonly name: string;
  /** How to call it, with a line on every option. */
  readonly usage: string;
  readonly run: (args: readonly string[]) => CommandResult;
}
