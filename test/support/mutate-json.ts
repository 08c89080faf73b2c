/** What a value of a text is replaced by: the edges of every type, names that mean something in JavaScript, and text that is code elsewhere. */
const NASTY: readonly unknown[] = [
  null,
  true,
  "",
  0,
  -1,
  0.5,
  1e308,
  2 ** 53,
  [],
  {},
  [[]],
  "__proto__",
  "constructor",
  "\ud800",
  "\u0000",
  "x".repeat(400),
  "9".repeat(40),
  "1/0",
  "-1",
  "=HYPERLINK(1)",
  "<img src=x onerror=alert(1)>",
  "2026-02-31T25:61:00Z",
  "0".repeat(64),
  { kind: "by-hand", level: "9", criteria: ["9.9"] },
  { kind: "link", address: "javascript:alert(1)", seenOn: null, screenshot: null },
];

const NASTY_KEYS = ["__proto__", "constructor", "toString", "hasOwnProperty", "", "1", "99", "12-1"];

type Random = () => number;

/** The text of the same JSON with one value of it, anywhere, made into another. The text must be JSON. */
export function mutateJson(text: string, random: Random): string {
  const whole: unknown = JSON.parse(text);
  const values = valuesIn(whole);
  const target = Math.floor(random() * values.length);
  const other = values[Math.floor(random() * values.length)];
  let place = -1;
  const rebuilt = (value: unknown): readonly unknown[] => {
    place += 1;
    if (place === target) {
      place += valuesIn(value).length - 1;
      return mutations(value, other, random);
    }
    if (Array.isArray(value)) {
      return [value.flatMap(rebuilt)];
    }
    return [isObject(value) ? withValues(value, rebuilt) : value];
  };
  const [made] = rebuilt(whole);
  return JSON.stringify(made ?? null, null, 2);
}

function withValues(value: object, rebuilt: (part: unknown) => readonly unknown[]): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => rebuilt(part).map((made) => [key, made])),
  );
}

/** The value itself and all that is in it, in the order of the text. */
function valuesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return [value, ...value.flatMap(valuesIn)];
  }
  return isObject(value) ? [value, ...Object.values(value).flatMap(valuesIn)] : [value];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands in place of the value: nothing, one, or, in a list, several. */
function mutations(value: unknown, other: unknown, random: Random): readonly unknown[] {
  const own = ofItsKind(value, random);
  const ways: readonly (() => readonly unknown[])[] = [
    () => [],
    () => [value, value],
    () => [other],
    () => [oneOf(NASTY, random)],
    () => [[value]],
    () => [own],
    () => [own],
    () => [own],
  ];
  return oneOf(ways, random)();
}

function ofItsKind(value: unknown, random: Random): unknown {
  if (typeof value === "string") {
    return otherText(value, random);
  }
  if (typeof value === "number") {
    return oneOf([value + 1, -value, value * 2 ** 31, value + 0.25], random);
  }
  if (Array.isArray(value)) {
    return oneOf([[...value].reverse(), value.slice(1), Array.from({ length: 40 }, () => value[0])], random);
  }
  return isObject(value) ? otherObject(value, random) : oneOf(NASTY, random);
}

function otherText(text: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1));
  const character = String.fromCharCode(Math.floor(random() * 0xffff));
  return oneOf(
    [
      text.slice(0, at) + character + text.slice(at + 1),
      text.slice(0, at),
      text + text,
      text.toUpperCase(),
      `${text.slice(0, at)}${oneOf(["0", "9", "-", ".", "/", " "], random)}${text.slice(at + 1)}`,
    ],
    random,
  );
}

function otherObject(value: object, random: Random): object {
  const entries = Object.entries(value);
  const [key = "", part] = oneOf([...entries, []], random);
  const renamed = oneOf([...NASTY_KEYS, ...entries.map(([name]) => name)], random);
  return oneOf(
    [
      Object.fromEntries(entries.filter(([name]) => name !== key)),
      Object.fromEntries(entries.map(([name, one]) => [name === key ? renamed : name, one])),
      Object.fromEntries([...entries, [renamed, part ?? null]]),
    ],
    random,
  );
}

export function oneOf<Value>(values: readonly Value[], random: Random): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) {
    throw new Error("There is nothing to choose from");
  }
  return value;
}
