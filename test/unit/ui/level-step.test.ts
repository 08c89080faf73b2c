import { expect, it } from "vitest";
import { levelStep } from "#ui/level-step.ts";

it.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 4],
  [5, 5],
  [3.25, 3],
  [4.99, 4],
])("colours %d of the scale from 1 to 5 as level %d", (value, step) => {
  expect(levelStep(value, { min: 1, max: 5 })).toBe(step);
});

it("keeps a colour of its own for the zero of a scale that begins there", () => {
  const steps = [0, 1, 2, 3, 4, 5].map((value) => levelStep(value, { min: 0, max: 5 }));

  expect(steps).toEqual([0, 1, 2, 3, 4, 5]);
});

it("spreads the colours over a shorter scale", () => {
  expect([0, 1, 2, 3].map((value) => levelStep(value, { min: 0, max: 3 }))).toEqual([0, 2, 4, 5]);
});
