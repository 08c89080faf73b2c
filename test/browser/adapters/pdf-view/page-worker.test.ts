import { expect, it, vi } from "vitest";
import { openPagesInWorker } from "#adapters/pdf-view/page-worker-client.ts";
import { pdfOfPages } from "#test/support/tiny-pdf.ts";

/** The library is fetched, and on a busy machine that takes longer than drawing. */
vi.setConfig({ testTimeout: 60_000 });

const never = new AbortController().signal;
const thumbnail = { width: 160, height: 200 };

async function opened(pages: number) {
  const texts = Array.from({ length: pages }, (_, place) => `Halaman ${place + 1}`);
  const result = await openPagesInWorker(new Blob([await pdfOfPages(...texts)]), never);
  if (!result.ok) {
    throw new Error(`Not opened: ${result.error}`);
  }
  return result.value;
}

/** How many pixels of the picture are nearly black: ink. */
function inkIn(picture: ImageBitmap | null): number {
  if (picture === null) {
    return -1;
  }
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  context?.drawImage(picture, 0, 0);
  const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
  return data.filter((value, place) => place % 4 === 0 && value < 100).length;
}

it("draws a page as large as fits, with what stands on it", async () => {
  const pages = await opened(3);

  const picture = await pages.draw(2, thumbnail, never);

  expect(pages.pages).toBe(3);
  expect([picture?.width, picture?.height]).toEqual([141, 200]); // A4 upright: 595 × 842 points
  expect(inkIn(await pages.draw(2, { width: 600, height: 849 }, never))).toBeGreaterThan(100);
  pages.close();
});

it("does not draw what is no longer wanted", async () => {
  const pages = await opened(2);
  const gone = new AbortController();

  const drawing = pages.draw(1, thumbnail, gone.signal);
  gone.abort("gone");

  await expect(drawing).rejects.toBe("gone");
  expect((await pages.draw(2, thumbnail, never))?.height).toBe(200);
  pages.close();
});

it("draws nothing where there is no such page, and nothing once it is closed", async () => {
  const pages = await opened(1);

  expect(await pages.draw(9, thumbnail, never)).toBeNull();
  pages.close();
  expect(await pages.draw(1, thumbnail, never)).toBeNull();
});

it("says that a file is no PDF it can read", async () => {
  const result = await openPagesInWorker(new Blob(["%PDF-1.7 dan tidak lebih"]), never);

  expect(result).toEqual({ ok: false, error: "damaged" });
});
