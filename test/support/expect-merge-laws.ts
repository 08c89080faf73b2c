import fc from "fast-check";
import { expect } from "vitest";
import { brokenLaw } from "./merge-laws.ts";
import { playHistory } from "./merge-world.ts";

/** In each of the two files that call this, so that they run side by side; `npm run bench -- merge-laws` plays 100,000. */
const HISTORIES = 1_000;
const STEPS = 200;

/** Plays random histories of such steps, and expects that merging keeps all of its promises after each. */
export function expectLaws(step: fc.Arbitrary<number>): void {
  const history = fc.array(step, { minLength: STEPS, maxLength: STEPS });
  fc.assert(
    fc.property(history, (steps) => {
      expect(brokenLaw(playHistory(steps))).toBeNull();
    }),
    { numRuns: HISTORIES },
  );
}
