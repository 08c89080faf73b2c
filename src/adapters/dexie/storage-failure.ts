import * as z from "zod/mini";
import type { Result } from "#core/shared/result.ts";
import { DamagedRow } from "./damaged-row.ts";

/** Why the browser's storage did not do what it was asked. */
export type StorageFailure =
  | { readonly kind: "storage-full" }
  | { readonly kind: "storage-unavailable" }
  | { readonly kind: "newer-app-open" }
  | { readonly kind: "damaged"; readonly where: string };

const OUTSIDE_OUR_HANDS: ReadonlySet<string> = new Set([
  "AbortError",
  "DatabaseClosedError",
  "InvalidStateError",
  "MissingAPIError",
  "NotFoundError",
  "NotReadableError",
  "OpenFailedError",
  "OperationError",
  "SecurityError",
  "TimeoutError",
  "TransactionInactiveError",
  "UnknownError",
]);

const Thrown = z.object({
  name: z.string(),
  inner: z.optional(z.unknown()),
  failures: z.optional(z.array(z.unknown())),
});
type Thrown = z.infer<typeof Thrown>;

/** Null for what is no failure of the storage but a bug of ours. */
export function storageFailure(cause: unknown): StorageFailure | null {
  if (cause instanceof DamagedRow) {
    return { kind: "damaged", where: cause.where };
  }
  const thrown = causesOf(cause);
  if (thrown.some(({ name }) => name === "QuotaExceededError")) {
    return { kind: "storage-full" };
  }
  if (thrown.some(({ name }) => name === "VersionError")) {
    return { kind: "newer-app-open" };
  }
  return thrown.some(({ name }) => OUTSIDE_OUR_HANDS.has(name)) ? { kind: "storage-unavailable" } : null;
}

/**
 * The error and those it wraps. Browsers report a full disk as an abort, after the work inside the transaction succeeded;
 * only its inner error says so.
 */
function causesOf(cause: unknown): readonly Thrown[] {
  const thrown = Thrown.safeParse(cause);
  if (!thrown.success) {
    return [];
  }
  const { inner, failures = [] } = thrown.data;
  return [thrown.data, ...[inner, ...failures].flatMap(causesOf)];
}

/** For reads whose result has no place for a failure. */
export function valueOrThrow<Value>(result: Result<Value, StorageFailure>): Value {
  if (!result.ok) {
    throw new Error(`The browser's storage cannot be read: ${result.error.kind}`);
  }
  return result.value;
}
