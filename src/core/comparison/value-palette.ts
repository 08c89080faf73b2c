import type { Fraction } from "#core/shared/exact.ts";

/** Gathers exact values and gives each a number; in the end the numbers can be turned into places in ascending order. */
export class ValuePalette {
  readonly #values: Fraction[] = [];
  readonly #numberByParts = new Map<bigint, Map<bigint, number>>();

  /** In lowest terms, as every fraction is, equal values have equal parts. */
  numberOf(value: Fraction): number {
    const byNumerator = this.#numberByParts.get(value.d) ?? new Map<bigint, number>();
    const known = byNumerator.get(value.n);
    if (known !== undefined) {
      return known;
    }
    const number = this.#values.length;
    this.#values.push(value);
    this.#numberByParts.set(value.d, byNumerator.set(value.n, number));
    return number;
  }

  /** The values in ascending order, and for each number the place of its value among them. */
  sorted(): { readonly values: readonly Fraction[]; readonly placeByNumber: Uint32Array } {
    const numbers = this.#values.map((value, number) => ({ value, number, near: value.valueOf() }));
    numbers.sort((one, other) => compareExactly(one, other));
    const placeByNumber = new Uint32Array(numbers.length);
    for (const [place, { number }] of numbers.entries()) {
      placeByNumber[number] = place;
    }
    return { values: numbers.map(({ value }) => value), placeByNumber };
  }
}

interface Near {
  readonly value: Fraction;
  readonly near: number;
}

/** Far enough apart the nearest floats decide; everything closer is compared exactly. */
const SURELY_APART = 1e-9;

function compareExactly(one: Near, other: Near): number {
  const apart = one.near - other.near;
  return Math.abs(apart) > SURELY_APART ? apart : one.value.compare(other.value);
}
