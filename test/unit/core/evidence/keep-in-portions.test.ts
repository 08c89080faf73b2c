import { expect, it } from "vitest";
import type { Content, EvidenceStore } from "#core/evidence/evidence-store.ts";
import { keepInPortions } from "#core/evidence/keep-in-portions.ts";
import { sha256Of } from "#test/support/assessment-builders.ts";

const MEBIBYTE = 1024 * 1024;

function contentOf(number: number, size: number): Content {
  return { sha256: sha256Of(number), bytes: { size, arrayBuffer: async () => new ArrayBuffer(0) } };
}

/** Remembers how many contents came at once, and refuses after so many portions. */
function storeFor(mostPortions = Number.POSITIVE_INFINITY) {
  const portions: number[] = [];
  const keepAll: EvidenceStore["keepAll"] = async (contents) => {
    portions.push(contents.length);
    return portions.length > mostPortions
      ? { ok: false, error: { kind: "storage-full" } }
      : { ok: true, value: undefined };
  };
  return { portions, keepAll };
}

it("keeps up to 24 contents at once", async () => {
  const store = storeFor();

  await keepInPortions(
    store,
    Array.from({ length: 50 }, (_, place) => contentOf(place + 1, 10)),
  );

  expect(store.portions).toEqual([24, 24, 2]);
});

it("keeps no more than 32 MiB at once, but one content of any size", async () => {
  const store = storeFor();
  const sizes = [20, 12, 1, 100, 1].map((size) => size * MEBIBYTE);

  const kept: number[] = [];
  await keepInPortions(
    store,
    sizes.map((size, place) => contentOf(place + 1, size)),
    (sum) => kept.push(sum / MEBIBYTE),
  );

  expect(store.portions).toEqual([2, 1, 1, 1]);
  expect(kept).toEqual([32, 33, 133, 134]);
});

it("stops at the first portion that cannot be kept", async () => {
  const store = storeFor(1);

  const kept = await keepInPortions(
    store,
    Array.from({ length: 72 }, (_, place) => contentOf(place + 1, 10)),
  );

  expect(kept).toEqual({ ok: false, error: { kind: "storage-full" } });
  expect(store.portions).toEqual([24, 24]);
});
