import { expect, it } from "vitest";
import { nextPackNumber, packsInOrder } from "#core/assessment/pack-record.ts";
import { packOf } from "#test/support/assessment-builders.ts";

it("counts packs from 1, and never gives a number again", () => {
  expect(nextPackNumber([])).toBe(1);
  expect(nextPackNumber([packOf(5), packOf(2)])).toBe(6);
});

it("puts two packs of one number, made in two windows, always in the same order", () => {
  const [one, other] = [packOf(1), { ...packOf(2), number: 1 }];

  expect(packsInOrder([other, packOf(3), one])).toEqual([one, other, packOf(3)]);
  expect(packsInOrder([one, other, packOf(3)])).toEqual([one, other, packOf(3)]);
});
