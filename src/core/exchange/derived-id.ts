import { ChangeId } from "#core/assessment/change.ts";

/** Changes that nobody recorded, found by comparing; everybody who finds the same gives it the same id. */
const PREFIX = "tersirat-";

/** An id that follows from the content alone. Not a proof of anything: whoever wants to can make another content with it. */
export function derivedId(content: unknown): ChangeId {
  return ChangeId.parse(PREFIX + contentDigest(content));
}

/** Letters and digits that follow from the content alone: up to 23 of them, the same for equal values. */
export function contentDigest(content: unknown): string {
  const text = canonicalJson(content);
  return `${digest(text, 1)}-${digest(text, 2)}`;
}

export function isDerived(id: ChangeId): boolean {
  return id.startsWith(PREFIX);
}

/** Values are never altered, and the same ones are looked at with every copy that is merged. */
const known = new WeakMap<object, string>();

/** JSON, the same text for equal values whatever the order of their keys. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value) ?? "null";
  }
  const text = known.get(value) ?? canonicalObject(value);
  known.set(value, text);
  return text;
}

function canonicalObject(value: object): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(",")}]`;
  }
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(",")}}`;
}

/** 53 bits that depend on every character (the mixing of cyrb53, which is in the public domain). */
function digest(text: string, seed: number): string {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
