import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openScoreInput } from "#core/scoring/score-input.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { instrument, shown } from "#test/support/scoring-builders.ts";

const instruments = [instrument("spbe-2020"), instrument("spbe-2018"), instrument("pemdi-2026")];

describe("what the command score accepts", () => {
  it.each([
    { written: "3", value: "3" },
    { written: "3.3", value: "33/10" },
    { written: "3.141592653589793", value: "3141592653589793/1000000000000000" },
    { written: "1e0", value: "1" },
    { written: "30e-1", value: "3" },
    { written: '"3"', value: "3" },
    { written: '"7/2"', value: "7/2" },
    { written: '"3.5"', value: "7/2" },
    { written: '"10/3"', value: "10/3" },
  ])("a level written as $written is exactly $value", ({ written, value }) => {
    const result = openScoreInput(`{"instrument":"spbe-2020","levels":{"12":${written}}}`, instruments);

    expect(result.ok && result.value.shape === "one" && told(result.value.input.valueByQuestion)).toEqual({
      "12": value,
    });
  });

  it("takes a number that JavaScript writes with an exponent", () => {
    const result = openScoreInput('{"instrument":"spbe-2018","levels":{"1":0.00000012}}', instruments);

    expect(result.ok && result.value.shape === "one" && told(result.value.input.valueByQuestion)).toEqual({
      "1": "3/25000000",
    });
  });

  it("takes the decimals as they are written, never the binary number next to them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 500 }), (hundredths) => {
        const written = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
        const result = openScoreInput(`{"instrument":"spbe-2020","levels":{"1":${written}}}`, instruments);

        expect(result.ok && result.value.shape === "one" && told(result.value.input.valueByQuestion)).toEqual(
          told(new Map([["1", { toFraction: () => reduced(hundredths) }]])),
        );
      }),
    );

    function reduced(hundredths: number): string {
      const divisor =
        [100, 50, 25, 20, 10, 5, 4, 2, 1].find((one) => hundredths % one === 0 && 100 % one === 0) ?? 1;
      return divisor === 100 ? String(hundredths / 100) : `${hundredths / divisor}/${100 / divisor}`;
    }
  });

  it("leaves missing indicators unanswered", () => {
    const result = openScoreInput('{"instrument":"spbe-2018","levels":{"1":3,"35-2":4}}', instruments);

    expect(result.ok && result.value.shape === "one" && result.value.input.valueByQuestion.size).toBe(2);
  });

  it("keeps a list a list, even of one, and an empty one empty", () => {
    const one = openScoreInput('[{"instrument":"spbe-2020","levels":{}}]', instruments);
    const none = openScoreInput("[]", instruments);

    expect(one.ok && one.value.shape === "many" && one.value.inputs).toHaveLength(1);
    expect(none).toEqual({ ok: true, value: { shape: "many", inputs: [] } });
  });

  it("passes over notes beside the two fields it needs", () => {
    const result = openScoreInput(
      '{"name":"Kota Contoh","instrument":"spbe-2020","levels":{"1":3},"year":2024}',
      instruments,
    );

    expect(result.ok).toBe(true);
  });

  it("leads to the published index", () => {
    const levels = Object.fromEntries(Array.from({ length: 47 }, (_, place) => [String(place + 1), 3]));
    const result = openScoreInput(JSON.stringify({ instrument: "spbe-2020", levels }), instruments);

    if (!result.ok || result.value.shape !== "one") {
      throw new Error("must be accepted");
    }
    const { questionnaire, valueByQuestion } = result.value.input;
    expect(shown(scoreValues(questionnaire, valueByQuestion).index)).toBe("3.00");
  });

  function told(values: ReadonlyMap<string, { toFraction(): string }>): unknown {
    return Object.fromEntries([...values].map(([id, value]) => [id, value.toFraction()]));
  }
});

describe("what the command score refuses", () => {
  const spbe = (levels: string) => `{"instrument":"spbe-2020","levels":${levels}}`;

  it.each([
    { input: "", kind: "not-json", where: "$" },
    { input: '{"instrument":', kind: "not-json", where: "$" },
    { input: "null", kind: "wrong-type", where: "$" },
    { input: "3", kind: "wrong-type", where: "$" },
    { input: '"spbe-2020"', kind: "wrong-type", where: "$" },
    { input: `[${spbe("{}")},null]`, kind: "wrong-type", where: "$[1]" },
    { input: `[[${spbe("{}")}]]`, kind: "wrong-type", where: "$[0]" },
    { input: "{}", kind: "wrong-type", where: "$.instrument" },
    { input: '{"instrument":2020,"levels":{}}', kind: "wrong-type", where: "$.instrument" },
    { input: '{"instrument":"spbe-2021","levels":{}}', kind: "unknown-instrument", where: "$.instrument" },
    { input: '{"instrument":"__proto__","levels":{}}', kind: "unknown-instrument", where: "$.instrument" },
    { input: '{"instrument":"spbe-2020"}', kind: "wrong-type", where: "$.levels" },
    { input: spbe("null"), kind: "wrong-type", where: "$.levels" },
    { input: spbe("[3,3]"), kind: "wrong-type", where: "$.levels" },
    { input: spbe('"3"'), kind: "wrong-type", where: "$.levels" },
    { input: spbe('{"48":3}'), kind: "unknown-indicator", where: "$.levels.48" },
    { input: spbe('{"0":3}'), kind: "unknown-indicator", where: "$.levels.0" },
    { input: spbe('{"01":3}'), kind: "unknown-indicator", where: "$.levels.01" },
    { input: spbe('{"35-2":3}'), kind: "unknown-indicator", where: "$.levels.35-2" },
    { input: spbe('{"__proto__":3}'), kind: "unknown-indicator", where: "$.levels.__proto__" },
    { input: spbe('{"constructor":3}'), kind: "unknown-indicator", where: "$.levels.constructor" },
    { input: spbe('{"toString":3}'), kind: "unknown-indicator", where: "$.levels.toString" },
    { input: spbe('{"1":null}'), kind: "wrong-type", where: "$.levels.1" },
    { input: spbe('{"1":true}'), kind: "wrong-type", where: "$.levels.1" },
    { input: spbe('{"1":[3]}'), kind: "wrong-type", where: "$.levels.1" },
    { input: spbe('{"1":{"level":3}}'), kind: "wrong-type", where: "$.levels.1" },
    { input: spbe('{"1":1e999}'), kind: "wrong-type", where: "$.levels.1" },
    { input: spbe('{"1":""}'), kind: "not-a-number", where: "$.levels.1" },
    { input: spbe('{"1":"tiga"}'), kind: "not-a-number", where: "$.levels.1" },
    { input: spbe('{"1":"3,5"}'), kind: "not-a-number", where: "$.levels.1" },
    { input: spbe('{"1":" 3"}'), kind: "not-a-number", where: "$.levels.1" },
    { input: spbe('{"1":"-3"}'), kind: "not-a-number", where: "$.levels.1" },
    { input: spbe('{"1":"7/0"}'), kind: "not-a-number", where: "$.levels.1" },
    { input: spbe('{"1":"0x3"}'), kind: "not-a-number", where: "$.levels.1" },
    { input: spbe('{"1":"1e0"}'), kind: "not-a-number", where: "$.levels.1" },
    { input: spbe('{"1":0}'), kind: "out-of-scale", where: "$.levels.1" },
    { input: spbe('{"1":-3}'), kind: "out-of-scale", where: "$.levels.1" },
    { input: spbe('{"1":0.99}'), kind: "out-of-scale", where: "$.levels.1" },
    { input: spbe('{"1":5.01}'), kind: "out-of-scale", where: "$.levels.1" },
    { input: spbe('{"1":"51/10"}'), kind: "out-of-scale", where: "$.levels.1" },
    { input: spbe('{"1":1e300}'), kind: "out-of-scale", where: "$.levels.1" },
    { input: spbe('{"1":3,"1":4}'), kind: "repeated-key", where: "$.levels.1" },
    { input: `[${spbe('{"1":3,"1":3}')}]`, kind: "repeated-key", where: "$[0].levels.1" },
    {
      input: '{"instrument":"spbe-2020","levels":{},"levels":{"1":3}}',
      kind: "repeated-key",
      where: "$.levels",
    },
  ])("$input: $kind at $where", ({ input, kind, where }) => {
    const result = openScoreInput(input, instruments);

    expect(result.ok ? "accepted" : { kind: result.error.kind, where: result.error.where }).toEqual({
      kind,
      where,
    });
  });

  it("accepts level 0 where the scale begins there", () => {
    expect(openScoreInput('{"instrument":"spbe-2018","levels":{"1":0}}', instruments).ok).toBe(true);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => openScoreInput(text, instruments)).not.toThrow();
      }),
    );
  });
});
