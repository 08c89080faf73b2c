import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { ForwardBytes } from "#adapters/files/forward-bytes.ts";
import { seededRandom } from "#test/support/seeded-random.ts";

const SIZE = 300_000;
const CONTENT = Uint8Array.from({ length: SIZE }, (_, place) => (place * 31 + (place >>> 8)) % 251);

const NOTHING = new Uint8Array();

/** A file in a browser that cannot read into memory which is there already. */
class OldBlob extends Blob {
  override slice(start?: number, end?: number): Blob {
    return new OldBlob([super.slice(start, end)]);
  }

  override stream(): ReturnType<Blob["stream"]> {
    const stream = super.stream();
    return Object.assign(stream, {
      getReader: () => {
        throw new TypeError("No such reader");
      },
    });
  }
}

it.each([
  ["as browsers do", () => new Blob([CONTENT])],
  ["as old browsers do", () => new OldBlob([CONTENT])],
])("gives any span of a file, forward, back and beyond its end, %s", async (_, open) => {
  const random = seededRandom(11);
  const bytes = new ForwardBytes(open());
  for (let round = 0; round < 60; round += 1) {
    const start = Math.floor(random() * SIZE);
    const length = Math.floor(random() * 40_000);
    await bytes.load(start, start + length);

    const expected = CONTENT.subarray(start, start + length);
    expect(Buffer.compare(bytes.view(start, expected.length) ?? NOTHING, expected)).toBe(0);
    expect(bytes.view(SIZE - 1, 2)).toBeNull();
  }
  await bytes.close();
});

it("keeps one span in memory, and nothing of it after the end", async () => {
  const bytes = new ForwardBytes(new Blob([CONTENT]));

  await bytes.load(0, 100);
  await bytes.load(100, 300);

  expect(bytes.view(50, 10)).toBeNull();
  expect(bytes.view(150, 100)).toEqual(CONTENT.subarray(150, 250));
  await bytes.close();
  expect(bytes.view(150, 100)).toBeNull();
});

it("reads what it has been told to read once, in the order of the file", async () => {
  let streams = 0;
  class CountedBlob extends Blob {
    override slice(start?: number, end?: number): Blob {
      streams += 1;
      return super.slice(start, end);
    }
  }
  const bytes = new ForwardBytes(new CountedBlob([CONTENT]));

  for (let start = 0; start < SIZE; start += 10_000) {
    await bytes.load(start, start + 10_000);
  }
  await bytes.close();

  expect(streams).toBe(1);
});
