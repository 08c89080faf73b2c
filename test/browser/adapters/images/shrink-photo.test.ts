import { expect, it } from "vitest";
import { shrinkPhoto } from "#adapters/images/shrink-photo.ts";
import { jpegPhoto } from "#test/support/jpeg-photo.ts";

const never = new AbortController().signal;

it("makes a photo smaller, and upright", async () => {
  const photo = await jpegPhoto({ width: 3000, height: 1500, orientation: 6 });

  const shrunk = await shrinkPhoto(photo, never);

  expect(shrunk).toMatchObject({ ok: true, value: { width: 1000, height: 2000 } });
  const bytes = shrunk.ok ? shrunk.value.bytes : photo;
  expect(bytes.type).toBe("image/jpeg");
  const picture = await createImageBitmap(bytes, { imageOrientation: "none" });
  expect([picture.width, picture.height]).toEqual([1000, 2000]);
});

it("never makes one larger", async () => {
  const photo = await jpegPhoto({ width: 300, height: 200, orientation: 1 });

  expect(await shrinkPhoto(photo, never)).toMatchObject({ ok: true, value: { width: 300, height: 200 } });
});

it("says when the browser cannot read the picture", async () => {
  expect(await shrinkPhoto(new Blob(["bukan gambar"]), never)).toEqual({ ok: false, error: "not-readable" });
});

it("ends when it is cancelled", async () => {
  const cancelled = new AbortController();
  const shrinking = shrinkPhoto(
    await jpegPhoto({ width: 300, height: 200, orientation: 1 }),
    cancelled.signal,
  );
  cancelled.abort("batal");

  await expect(shrinking).rejects.toBe("batal");
});
