import { expect, it } from "vitest";
import { jsonShape } from "#core/exchange/json-shape.ts";

it.each([
  ["1", 0, 1],
  ["[]", 1, 1],
  ["[1, 2, 3]", 1, 4],
  ['{"a": {"b": [true]}}', 3, 4],
  ["[[],[]]", 2, 5],
  ['["[[[,,,{{{"]', 1, 2],
  ['["\\"[,", "\\\\", [1]]', 2, 5],
])("finds in %s lists and objects %i deep, and no fewer values than there are", (text, depth, atLeast) => {
  const shape = jsonShape(text);

  expect(shape.depth).toBe(depth);
  expect(shape.values).toBeGreaterThanOrEqual(atLeast);
  expect(shape.values).toBeLessThanOrEqual(atLeast * 2);
});
