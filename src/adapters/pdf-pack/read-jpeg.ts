/** What a page needs to know of a JPEG to show it as it is. */
export interface JpegFacts {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3 | 4;
  /** Four colours, written the other way round, as one program does. */
  readonly isInverted: boolean;
  /** 1 to 8, as cameras write it: how the picture is to be turned. */
  readonly orientation: number;
}

/** Null where the file is no JPEG, or one that PDFs cannot hold. */
export function readJpeg(bytes: Uint8Array): JpegFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) {
    return null;
  }
  let orientation = 1;
  let isInverted = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) {
      return null;
    }
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = Math.min(at + 2 + length, bytes.length);
    const segment = new DataView(bytes.buffer, bytes.byteOffset + at + 4, Math.max(end - at - 4, 0));
    if (marker === 0xe1) {
      orientation = orientationOf(segment) ?? orientation;
    }
    isInverted ||= marker === 0xee && textAt(segment, 0, 5) === "Adobe";
    if (marker === 0xc0 || marker === 0xc1 || marker === 0xc2) {
      return frameOf(segment, orientation, isInverted, bytes, end);
    }
    at = end;
    if (marker === 0xda || length < 2) {
      return null;
    }
  }
  return null;
}

function frameOf(
  frame: DataView,
  orientation: number,
  isInverted: boolean,
  bytes: Uint8Array,
  rest: number,
): JpegFacts | null {
  if (frame.byteLength < 6 || frame.getUint8(0) !== 8) {
    return null;
  }
  const [height, width, components] = [frame.getUint16(1), frame.getUint16(3), frame.getUint8(5)];
  const isKnown = components === 1 || components === 3 || components === 4;
  if (width === 0 || height === 0 || !isKnown) {
    return null;
  }
  const adobe = isInverted || hasAdobeMark(bytes, rest);
  return { width, height, components, isInverted: components === 4 && adobe, orientation };
}

/** The mark may also stand after the frame. */
function hasAdobeMark(bytes: Uint8Array, from: number): boolean {
  const rest = bytes.subarray(from, from + 2000);
  return rest.some(
    (byte, index) =>
      byte === 0xff &&
      rest[index + 1] === 0xee &&
      String.fromCharCode(...rest.subarray(index + 4, index + 9)) === "Adobe",
  );
}

/** From the first directory of the camera's notes. */
function orientationOf(segment: DataView): number | null {
  if (textAt(segment, 0, 4) !== "Exif" || segment.byteLength < 16) {
    return null;
  }
  const start = 6;
  const isLittle = textAt(segment, start, 2) === "II";
  const directory = start + segment.getUint32(start + 4, isLittle);
  if (directory + 2 > segment.byteLength) {
    return null;
  }
  const count = segment.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > segment.byteLength) {
      return null;
    }
    if (segment.getUint16(entry, isLittle) === 0x0112) {
      const value = segment.getUint16(entry + 8, isLittle);
      return value >= 1 && value <= 8 ? value : null;
    }
  }
  return null;
}

function textAt(view: DataView, at: number, length: number): string {
  const end = Math.min(at + length, view.byteLength);
  const bytes = Array.from({ length: Math.max(end - at, 0) }, (_, index) => view.getUint8(at + index));
  return String.fromCharCode(...bytes);
}
