import fc from "fast-check";
import { it } from "vitest";
import { expectLaws } from "#test/support/expect-merge-laws.ts";

const FORK = 15;

it("merging keeps its promises where devices are copied and backups restored again and again", () => {
  expectLaws(
    fc
      .nat({ max: 2 ** 30 })
      .map((step) => (step % 16 >= 8 && step % 16 <= 10 ? step - (step % 16) + FORK : step)),
  );
}, 300_000);
