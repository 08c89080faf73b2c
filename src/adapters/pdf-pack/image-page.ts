import type { CopiedPage } from "./copied-page.ts";
import { deflateQuickly } from "./deflate-quickly.ts";
import { hexByte, numbersText, referenceText } from "./pdf-syntax.ts";
import { type JpegFacts, readJpeg } from "./read-jpeg.ts";
import { type PngFacts, pixelsOnWhite, readPng } from "./read-png.ts";
import { splitAlpha } from "./split-alpha.ts";
import type { VolumeWriter } from "./volume-writer.ts";

/** Decodes an image of another kind (GIF, WebP, HEIC); four bytes a pixel. Null where it cannot. */
export type DecodeImage = (
  bytes: Uint8Array,
) => Promise<{ readonly width: number; readonly height: number; readonly rgba: Uint8Array } | null>;

/** Puts an image on a page of its own, upright or lying as suits its shape; null for what is no image that can be shown. */
export async function imagePage(
  writer: VolumeWriter,
  bytes: Uint8Array,
  decodeImage: DecodeImage | null,
): Promise<CopiedPage | null> {
  const image = await imageOf(bytes, decodeImage);
  if (image === null) {
    return null;
  }
  const object = writer.reserve();
  const about = `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height}`;
  const mask = image.mask === undefined ? null : writer.reserve();
  const masked = mask === null ? "" : ` /SMask ${referenceText(mask)}`;
  writer.stream(object, `${about} ${image.entries}${masked}`, image.data);
  if (mask !== null && image.mask !== undefined) {
    writer.stream(mask, `${about} ${image.mask.entries}`, image.mask.data);
  }
  const { visible, matrix } = placed(image);
  const form = writer.reserve();
  const box = numbersText([visible.left, visible.bottom, visible.right, visible.top]);
  writer.stream(
    form,
    `/Type /XObject /Subtype /Form /BBox [${box}] /Resources << /XObject << /I ${referenceText(object)} >> >>`,
    new TextEncoder().encode(`q ${numbersText(matrix)} cm /I Do Q\n`),
  );
  await writer.drain();
  return { contents: form, overlays: [], links: [], visible, rotation: 0, userUnit: 1, group: null };
}

interface PlacedImage {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  /** Those of the image's dictionary beside its size. */
  readonly entries: string;
  readonly data: Uint8Array;
  /** How opaque it is, where it is not opaque all over. */
  readonly mask?: { readonly entries: string; readonly data: Uint8Array };
}

async function imageOf(bytes: Uint8Array, decodeImage: DecodeImage | null): Promise<PlacedImage | null> {
  const jpeg = readJpeg(bytes);
  if (jpeg !== null) {
    return { ...jpeg, entries: jpegEntries(jpeg), data: bytes };
  }
  const png = readPng(bytes);
  if (png !== null) {
    return await pngImage(png);
  }
  const decoded = (await decodeImage?.(bytes)) ?? null;
  return decoded === null
    ? null
    : rgbImage(decoded.width, decoded.height, rgbOnWhite(decoded.rgba, decoded.width * decoded.height));
}

function jpegEntries({ components, isInverted }: JpegFacts): string {
  const space = { 1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK" }[components];
  const decode = isInverted ? " /Decode [1 0 1 0 1 0 1 0]" : "";
  return `/ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode${decode}`;
}

/** Rows are written in PNGs as they are in PDFs; interlaced ones, and those with a see-through colour, are painted first. */
async function pngImage(png: PngFacts): Promise<PlacedImage | null> {
  const { width, height, colourType, palette } = png;
  if (png.isInterlaced || png.transparency !== null) {
    const pixels = await pixelsOnWhite(png);
    return pixels === null ? null : rgbImage(width, height, pixels);
  }
  if (colourType >= 4) {
    return await seeThroughImage(png);
  }
  const space = colourType === 3 && palette !== null ? indexed(palette) : spaceOf(colourType);
  const entries = rowEntries(space, colourType === 2 ? 3 : 1, png);
  return { width, height, orientation: 1, entries, data: png.rows };
}

async function seeThroughImage(png: PngFacts): Promise<PlacedImage | null> {
  const { width, height, colourType } = png;
  const split = await splitAlpha(png);
  if (split === null) {
    return null;
  }
  const entries = rowEntries(spaceOf(colourType), colourType === 6 ? 3 : 1, png);
  const image = { width, height, orientation: 1, entries, data: deflateQuickly(split.colours) };
  return split.alpha === null
    ? image
    : { ...image, mask: { entries: rowEntries("/DeviceGray", 1, png), data: deflateQuickly(split.alpha) } };
}

function spaceOf(colourType: number): string {
  return colourType === 2 || colourType === 6 ? "/DeviceRGB" : "/DeviceGray";
}

function rowEntries(space: string, colours: number, { bitDepth, width }: PngFacts): string {
  const rows = `/Predictor 15 /Colors ${colours} /BitsPerComponent ${bitDepth} /Columns ${width}`;
  return `/ColorSpace ${space} /BitsPerComponent ${bitDepth} /Filter /FlateDecode /DecodeParms << ${rows} >>`;
}

function indexed(palette: Uint8Array): string {
  const last = Math.max(Math.floor(palette.length / 3) - 1, 0);
  const colours = Array.from(palette.subarray(0, (last + 1) * 3), hexByte).join("");
  return `[/Indexed /DeviceRGB ${last} <${colours}>]`;
}

function rgbImage(width: number, height: number, pixels: Uint8Array): PlacedImage {
  const entries = "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode";
  return { width, height, orientation: 1, entries, data: deflateQuickly(pixels) };
}

function rgbOnWhite(rgba: Uint8Array, pixels: number): Uint8Array {
  const rgb = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const alpha = rgba[pixel * 4 + 3] ?? 255;
    for (let part = 0; part < 3; part += 1) {
      const colour = rgba[pixel * 4 + part] ?? 0;
      rgb[pixel * 3 + part] = Math.round((colour * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return rgb;
}

const A4 = { short: 595.28, long: 841.89 };
const MARGIN = 24;

/** As large as the page allows, but no pixel larger than a point. */
function placed({ width, height, orientation }: PlacedImage) {
  const [shownWidth, shownHeight] = orientation > 4 ? [height, width] : [width, height];
  const isLying = shownWidth > shownHeight;
  const page = isLying ? { x: A4.long, y: A4.short } : { x: A4.short, y: A4.long };
  const scale = Math.min((page.x - 2 * MARGIN) / shownWidth, (page.y - 2 * MARGIN) / shownHeight, 1);
  const [w, h] = [shownWidth * scale, shownHeight * scale];
  const [x, y] = [(page.x - w) / 2, (page.y - h) / 2];
  const [a, b, c, d, e, f] = turnOf(orientation);
  return {
    visible: { left: 0, bottom: 0, right: page.x, top: page.y },
    matrix: [a * w, b * h, c * w, d * h, e * w + x, f * h + y],
  };
}

/** How a picture in the unit square is turned and mirrored within it, for each orientation that cameras write. */
function turnOf(orientation: number): readonly [number, number, number, number, number, number] {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, 1, 0];
    case 3:
      return [-1, 0, 0, -1, 1, 1];
    case 4:
      return [1, 0, 0, -1, 0, 1];
    case 5:
      return [0, -1, -1, 0, 1, 1];
    case 6:
      return [0, -1, 1, 0, 0, 1];
    case 7:
      return [0, 1, 1, 0, 0, 0];
    case 8:
      return [0, 1, -1, 0, 1, 0];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}
