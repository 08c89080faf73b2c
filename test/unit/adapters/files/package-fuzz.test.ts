import { expect, it } from "vitest";
import { fuzzPackages } from "#test/support/package-fuzz.ts";

/** `npm run bench -- package-fuzz` makes 10,000. */
const MUTATIONS = 600;

it("opens changed packages whole or not at all, and takes in all of what fits or nothing", async () => {
  const { outcomes, broken } = await fuzzPackages(1, MUTATIONS);

  expect(broken).toEqual([]);
  // So many get past the hashes, and past the schema, that what comes after them is tried, too.
  expect(outcomes.get("fits")).toBeGreaterThan(MUTATIONS / 10);
  expect(outcomes.get("damaged")).toBeGreaterThan(MUTATIONS / 10);
  expect(outcomes.size).toBeGreaterThan(8);
}, 60_000);
