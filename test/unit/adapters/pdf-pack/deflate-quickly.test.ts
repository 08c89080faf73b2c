import { deflateSync, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deflateQuickly } from "#adapters/pdf-pack/deflate-quickly.ts";
import { seededRandom } from "#test/support/seeded-random.ts";

function unpacked(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(inflateSync(deflateQuickly(bytes)));
}

describe("deflating quickly", () => {
  it("is undone by zlib, whatever the bytes", () => {
    const someBytes = fc.array(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constant(new Uint8Array(700).fill(7))),
    );

    fc.assert(
      fc.property(someBytes, (parts) => {
        const bytes = Uint8Array.from(Buffer.concat(parts));
        expect(unpacked(bytes)).toEqual(bytes);
      }),
    );
  });

  it("is undone for matches of every length and distance", () => {
    const random = seededRandom(3);
    const noise = Uint8Array.from({ length: 40_000 }, () => Math.floor(random() * 256));
    const parts = Array.from({ length: 400 }, (_, index) => {
      const from = Math.floor(random() * 39_000);
      return [noise.subarray(from, from + 3 + (index % 300)), Uint8Array.of(index & 0xff)];
    }).flat();
    const bytes = Uint8Array.from(Buffer.concat([noise, ...parts]));

    expect(unpacked(bytes)).toEqual(bytes);
  });

  it("makes little of what repeats itself, and hardly more of what does not", () => {
    const flat = new Uint8Array(100_000);
    const random = seededRandom(5);
    const noise = Uint8Array.from({ length: 100_000 }, () => Math.floor(random() * 256));

    expect(deflateQuickly(flat).length).toBeLessThan(deflateSync(flat).length * 12);
    expect(deflateQuickly(noise).length).toBeLessThan(noise.length * 1.08);
  });
});
