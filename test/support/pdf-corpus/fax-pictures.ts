import { joined } from "#test/support/hostile-zips.ts";
import { seededRandom } from "#test/support/seeded-random.ts";
import { groupFour, type Strokes } from "./ccitt-encoder.ts";

export interface FaxPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A page of black strokes on white at 200 dpi, as multifunction printers scan "text". */
export function faxPicture(seed: number): FaxPicture {
  const random = seededRandom(seed);
  const [width, height] = [1654, 2339];
  const rows: Strokes[] = [];
  let letters: Strokes = [];
  for (let y = 0; y < height; y += 1) {
    const inLine = y % 34;
    if (inLine === 8) {
      letters = lineOfLetters(random, width);
    }
    const isWriting = y > 150 && y < height - 150 && inLine >= 8 && inLine < 26;
    rows.push(
      isWriting ? letters.map(([from, to]) => [from + slant(inLine), to + slant(inLine)] as const) : [],
    );
  }
  return { bytes: groupFour(rows, width), width, height };
}

function lineOfLetters(random: () => number, width: number): Strokes {
  const strokes: [number, number][] = [];
  for (let at = 160; at < width - 200; at += 8 + Math.floor(random() * 22)) {
    strokes.push([at, at + 2 + Math.floor(random() * 4)]);
  }
  return strokes;
}

function slant(row: number): number {
  return 6 - (row >> 2);
}

/** The same as JBIG2 with its fax-like coding: a page, one region, no file header, as PDF embeds it. */
export function jbig2Picture(seed: number): FaxPicture {
  const { bytes, width, height } = faxPicture(seed);
  const page = new Uint8Array(19);
  const pageView = new DataView(page.buffer);
  pageView.setUint32(0, width);
  pageView.setUint32(4, height);
  const region = new Uint8Array(18);
  const regionView = new DataView(region.buffer);
  regionView.setUint32(0, width);
  regionView.setUint32(4, height);
  region[17] = 1;
  return {
    bytes: joined([segment(0, 48, page), segment(1, 38, joined([region, bytes]))]),
    width,
    height,
  };
}

function segment(number: number, type: number, content: Uint8Array): Uint8Array {
  const head = new Uint8Array(11);
  const view = new DataView(head.buffer);
  view.setUint32(0, number);
  head[4] = type;
  head[6] = 1;
  view.setUint32(7, content.length);
  return joined([head, content]);
}
