import { ChangeId } from "#core/assessment/change.ts";

/** Changes that nobody recorded, found by comparing; everybody who finds the same gives it the same id. */
const PREFIX = "tersirat-";

/** An id that follows from the content alone. Not a proof of anything: whoever wants to can make another content with it. */
export function derivedId(content: unknown): ChangeId {
  const text = canonicalJson(content);
  return ChangeId.parse(`${PREFIX}${digest(text, 1)}-${digest(text, 2)}`);
}

export function isDerived(id: ChangeId): boolean {
  return id.startsWith(PREFIX);
}

/** The same text for equal values, whatever the order of their keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isPlainObject(part) ? sortedByKey(part) : part)) ?? "";
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortedByKey(value: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
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
