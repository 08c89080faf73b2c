/** A photo as a phone takes it: pixels as the sensor lies, and how to turn them in its EXIF data. */
export async function jpegPhoto({
  width,
  height,
  orientation,
}: {
  readonly width: number;
  readonly height: number;
  /** 1: upright. 6: to be turned by a quarter, clockwise. */
  readonly orientation: number;
}): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.fillStyle = "#c0ffee";
    context.fillRect(0, 0, width / 2, height);
  }
  const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg" })).arrayBuffer());
  return new Blob([jpeg.subarray(0, 2), exifOf(orientation), jpeg.subarray(2)], { type: "image/jpeg" });
}

/** The APP1 segment with nothing but the orientation. */
function exifOf(orientation: number): Uint8Array<ArrayBuffer> {
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const body = [...new TextEncoder().encode("Exif"), 0, 0, ...tiff];
  return new Uint8Array([0xff, 0xe1, 0, body.length + 2, ...body]);
}
