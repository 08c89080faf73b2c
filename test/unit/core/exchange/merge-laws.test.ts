import fc from "fast-check";
import { it } from "vitest";
import { expectLaws } from "#test/support/expect-merge-laws.ts";

it("merging is commutative, associative and idempotent; no change is lost, and no older value returns", () => {
  expectLaws(fc.nat({ max: 2 ** 30 }));
}, 300_000);
