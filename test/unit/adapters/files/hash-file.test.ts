import { expect, it } from "vitest";
import { hashFile, LARGEST_HASHED_WHOLE_IN_BYTES } from "#adapters/files/hash-file.ts";

it.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
])("gives the published SHA-256 of %o", async (content, hash) => {
  expect(await hashFile(new Blob([content]))).toBe(hash);
});

it("gives a file that is too large for one go the same hash, piece by piece", async () => {
  const bytes = new Uint8Array(LARGEST_HASHED_WHOLE_IN_BYTES + 5).map((_, at) => at % 251);
  const inOneGo = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

  const hash = await hashFile(new Blob([bytes]));

  expect(hash).toBe(Buffer.from(inOneGo).toString("hex"));
}, 30_000);

it("takes any source of bytes", async () => {
  const source = { size: 3, arrayBuffer: async () => new TextEncoder().encode("abc").buffer };

  expect(await hashFile(source)).toBe(await hashFile(new Blob(["abc"])));
});

it("stops when it is told to", async () => {
  await expect(hashFile(new Blob(["abc"]), AbortSignal.abort())).rejects.toThrow();
});
