interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** How large a picture is shown, in pixels, as its first bytes tell; null where they tell nothing that can be read. */
export function inspectImageSize(bytes: Uint8Array): ImageSize | null {
  const size = sizeIn(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

function sizeIn(view: DataView): ImageSize | null {
  try {
    if (view.getUint16(0) === 0xffd8) {
      return jpegSize(view);
    }
    if (view.getUint32(0) === 0x89504e47) {
      return { width: view.getUint32(16), height: view.getUint32(20) };
    }
    if (view.getUint32(0) === 0x47494638) {
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    }
    return null;
  } catch {
    // Looked for beyond the end: the file is cut off.
    return null;
  }
}

/** The segments of a JPEG before its pixels: one tells the size, another how the picture is to be turned. */
function jpegSize(view: DataView): ImageSize | null {
  let isTurned = false;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xe1 && view.getUint32(at + 4) === EXIF) {
      isTurned = orientationIn(view, at + 10) > 4;
    }
    if (isFrame(marker)) {
      const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      return isTurned ? { width: size.height, height: size.width } : size;
    }
  }
  return null;
}

/** "Exif" */
const EXIF = 0x45786966;
const ORIENTATION = 0x0112;

/** Huffman tables, extensions and arithmetic tables share the row with the frames. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** From 1 to 8; above 4 the picture lies on its side. */
function orientationIn(view: DataView, tiff: number): number {
  const isLittle = view.getUint16(tiff) === 0x4949;
  const table = tiff + view.getUint32(tiff + 4, isLittle);
  const count = view.getUint16(table, isLittle);
  for (let entry = table + 2; entry < table + 2 + count * 12; entry += 12) {
    if (view.getUint16(entry, isLittle) === ORIENTATION) {
      return view.getUint16(entry + 8, isLittle);
    }
  }
  return 1;
}
