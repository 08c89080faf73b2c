import { describe, expect, it } from "vitest";
import { sha256 } from "#adapters/pdf-pack/digest.ts";
import { hashBesides } from "#adapters/pdf-pack/hash-worker-client.ts";

/** More than all buffers on their way hold together. */
const LONG = Uint8Array.from({ length: 9 * 1024 * 1024 + 17 }, (_, index) => (index * 31) % 251);

describe("a hash that is worked out beside this thread", () => {
  it("is that of all bytes, however they come", async () => {
    const hash = await hashBesides()();

    await hash.update(LONG.subarray(0, 5));
    await hash.update(new Uint8Array());
    await hash.update(LONG.subarray(5));

    expect(await hash.digest()).toBe(await sha256(LONG));
  });

  it("takes the bytes when it is called: they may change once it is done", async () => {
    const hash = await hashBesides()();
    const bytes = Uint8Array.of(1, 2, 3);

    await hash.update(bytes);
    bytes.fill(0);

    expect(await hash.digest()).toBe(await sha256(Uint8Array.of(1, 2, 3)));
  });

  it("goes back to where it was, twice", async () => {
    const hash = await hashBesides()();
    await hash.update(LONG.subarray(0, 100));
    const goBack = hash.mark();

    await hash.update(LONG);
    goBack();
    await hash.update(LONG.subarray(7));
    goBack();
    await hash.update(LONG.subarray(100, 150));

    expect(await hash.digest()).toBe(await sha256(LONG.subarray(0, 150)));
  });

  it("follows two files at once", async () => {
    const start = hashBesides();
    const [one, other] = [await start(), await start()];

    await one.update(Uint8Array.of(1));
    await other.update(Uint8Array.of(2));
    await one.update(Uint8Array.of(3));

    expect(await one.digest()).toBe(await sha256(Uint8Array.of(1, 3)));
    expect(await other.digest()).toBe(await sha256(Uint8Array.of(2)));
  });
});
