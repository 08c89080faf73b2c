import { expect, it } from "vitest";
import { openMemoryEvidenceStore } from "#adapters/memory/memory-evidence-store.ts";
import { openPages } from "#app/open-pages.ts";
import { hasTooManyPixels } from "#app/picture-limits.ts";
import { sha256Of } from "#test/support/assessment-builders.ts";
import { hugePng } from "#test/support/huge-picture.ts";

const forever = new AbortController().signal;

async function opened(bytes: Uint8Array<ArrayBuffer>) {
  const store = openMemoryEvidenceStore();
  const sha256 = sha256Of(1);
  await store.keep(sha256, new Blob([bytes]));
  const source = { sha256, name: "peta.png", sizeInBytes: bytes.length, mediaType: "image/png" };
  return openPages(store, source, forever);
}

it("a picture that claims 60,000 by 60,000 pixels is not decoded, and the person is told what to do", async () => {
  expect(await opened(hugePng(60_000, 60_000))).toBe(
    "Gambar ini terlalu besar untuk ditampilkan. Perkecil ukurannya, lalu ganti berkasnya.",
  );
});

it("a picture that is cut off is said not to be readable", async () => {
  expect(await opened(hugePng(60, 60))).toMatch(/^Peramban ini tidak dapat membaca gambar ini/);
});

it.each([
  [12_000, 10_000, false],
  [12_000, 10_001, true],
  [4_294_967_295, 4_294_967_295, true],
])("%i by %i pixels are too many: %s", async (width, height, areTooMany) => {
  expect(await hasTooManyPixels(new Blob([hugePng(width, height)]))).toBe(areTooMany);
});
