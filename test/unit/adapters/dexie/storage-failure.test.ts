import { describe, expect, it } from "vitest";
import { DamagedRow } from "#adapters/dexie/damaged-row.ts";
import { storageFailure } from "#adapters/dexie/storage-failure.ts";

function thrown(name: string, more: object = {}): Error {
  return Object.assign(new Error("from a test"), { name, ...more });
}

describe("a failure of the storage", () => {
  it.each([
    [
      "a full disk, found at commit",
      thrown("AbortError", { inner: thrown("QuotaExceededError") }),
      "storage-full",
    ],
    ["a full disk, told at once", new DOMException("", "QuotaExceededError"), "storage-full"],
    [
      "a full disk in a bulk write",
      thrown("BulkError", { failures: [thrown("QuotaExceededError")] }),
      "storage-full",
    ],
    ["an abort without a reason", thrown("AbortError"), "storage-unavailable"],
    ["no storage in this browser", thrown("MissingAPIError"), "storage-unavailable"],
    ["blocked site data", new DOMException("", "SecurityError"), "storage-unavailable"],
    ["a closed connection", thrown("DatabaseClosedError"), "storage-unavailable"],
    [
      "a failed opening",
      thrown("OpenFailedError", { inner: thrown("InvalidStateError") }),
      "storage-unavailable",
    ],
    ["a newer database", thrown("OpenFailedError", { inner: thrown("VersionError") }), "newer-app-open"],
  ])("is %s", (_, cause, kind) => {
    expect(storageFailure(cause)).toEqual({ kind });
  });

  it("is a damaged row, with its name", () => {
    expect(storageFailure(new DamagedRow("answers 1"))).toEqual({ kind: "damaged", where: "answers 1" });
  });

  it.each([
    ["a wrong key", thrown("DataError")],
    ["a key in use", thrown("ConstraintError")],
    ["something that cannot be stored", thrown("DataCloneError")],
    ["a mistake in the code", new TypeError("undefined is not a function")],
    ["no error at all", "text"],
    ["nothing", undefined],
  ])("is not %s: that is a bug", (_, cause) => {
    expect(storageFailure(cause)).toBeNull();
  });
});
