import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRepeatedKey } from "#core/scoring/repeated-key.ts";

describe("finding a key that stands twice", () => {
  it.each([
    { json: '{"a":1,"a":2}', found: { where: "$.a", key: "a" } },
    { json: '{"a":{"b":1,"b":1}}', found: { where: "$.a.b", key: "b" } },
    { json: '[{"a":1},{"x":[0,{"b":1, "c":2 , "b" : 3}]}]', found: { where: "$[1].x[1].b", key: "b" } },
    { json: '{"a":1,"\\u0061":2}', found: { where: "$.a", key: "a" } },
    { json: '{"__proto__":1,"__proto__":2}', found: { where: "$.__proto__", key: "__proto__" } },
    { json: '{"":1,"":2}', found: { where: "$.", key: "" } },
  ])("$json", ({ json, found }) => {
    expect(findRepeatedKey(json)).toEqual(found);
  });

  it.each([
    '{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}',
    '{"a":"a\\":1,\\"a","b":"}{][,:"}',
    '["a","a"]',
    '{"a":"b","b":"b"}',
    '"a"',
    "17",
    "[]",
  ])("none in %s", (json) => {
    expect(findRepeatedKey(json)).toBeNull();
  });

  it("finds none in whatever JavaScript writes", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (json, indent) => {
        expect(findRepeatedKey(JSON.stringify(JSON.parse(json), null, indent))).toBeNull();
      }),
    );
  });
});
