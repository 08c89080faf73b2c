import { expect, it } from "vitest";
import { verifyBackup } from "#adapters/files/verify-backup.ts";
import { isLockedFile, LOCKED_FILE_START } from "#core/exchange/locked-file.ts";
import { openBytes, packageOf, sampleContent } from "#test/support/package-samples.ts";

const locked = new TextEncoder().encode(`${LOCKED_FILE_START}-> scrypt c2FsdA 18\n--- x\n`);

it("knows a locked file by how it begins, and takes no other for one", async () => {
  expect(await isLockedFile(new Blob([locked]))).toBe(true);
  expect(await isLockedFile(new Blob([locked.slice(0, 10)]))).toBe(false);
  expect(await isLockedFile(new Blob([await packageOf(sampleContent())]))).toBe(false);
});

it("says of a locked package and of a locked backup that they are locked, not that they are damaged", async () => {
  const refused = { ok: false, error: { kind: "locked" } };

  expect(await openBytes(locked)).toEqual(refused);
  expect(await verifyBackup(new Blob([locked]))).toEqual(refused);
});
