import { segment } from "./jpeg-encoder.ts";

/** How a camera was held: 1 upright, 3 upside down, 6 and 8 on its side, the rest mirrored. */
export type ExifOrientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** An EXIF segment that says only this; half of the cameras write the numbers the other way round. */
export function exifSegment(orientation: ExifOrientation, littleEndian: boolean): Uint8Array {
  const content = new Uint8Array(6 + 26);
  content.set(Buffer.from("Exif\0\0", "latin1"));
  const view = new DataView(content.buffer, 6);
  view.setUint16(0, littleEndian ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, littleEndian);
  view.setUint32(4, 8, littleEndian);
  view.setUint16(8, 1, littleEndian);
  view.setUint16(10, 0x0112, littleEndian);
  view.setUint16(12, 3, littleEndian);
  view.setUint32(14, 1, littleEndian);
  view.setUint16(18, orientation, littleEndian);
  return segment(0xe1, content);
}

export function commentSegment(text: string): Uint8Array {
  return segment(0xfe, Buffer.from(text, "utf8"));
}
