import { inspectImageSize } from "#adapters/pdf-pack/inspect-image-size.ts";

/** As many pixels as a pack takes: decoded they take half a gigabyte. */
const MOST_PIXELS = 120_000_000;
/** What a picture says of its size stands behind what a camera wrote about itself. */
const HEAD_IN_BYTES = 1024 * 1024;

/** Whether a picture says that it has more pixels than a browser should decode: a small file can claim thousands of millions. */
export async function hasTooManyPixels(picture: Blob): Promise<boolean> {
  const size = inspectImageSize(new Uint8Array(await picture.slice(0, HEAD_IN_BYTES).arrayBuffer()));
  return size !== null && size.width * size.height > MOST_PIXELS;
}
