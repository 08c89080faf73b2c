import fc from "fast-check";
import { expect, it } from "vitest";
import { brokenLaw } from "#test/support/merge-laws.ts";
import { playHistory } from "#test/support/merge-world.ts";

/** `npm run bench -- merge-laws` plays 100,000. */
const HISTORIES = 2_000;
const STEPS = 200;

it("merging is commutative, associative and idempotent; no change is lost, and no older value returns", () => {
  const history = fc.array(fc.nat({ max: 2 ** 30 }), { minLength: STEPS, maxLength: STEPS });

  fc.assert(
    fc.property(history, (steps) => {
      expect(brokenLaw(playHistory(steps))).toBeNull();
    }),
    { numRuns: HISTORIES },
  );
}, 300_000);
