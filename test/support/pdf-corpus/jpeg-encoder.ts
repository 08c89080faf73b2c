import { joined } from "#test/support/hostile-zips.ts";
import { JpegBits } from "./jpeg-bits.ts";
import { AC_TABLE, codesOf, DC_TABLE, type HuffmanTable, quantization, ZIGZAG } from "./jpeg-tables.ts";

/** A picture as it will be stored: its rows of blocks stand apart, so that others can be made of it at no cost. */
export interface EncodedPicture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly quantization: Uint8Array;
  readonly rows: readonly Uint8Array[];
}

/** The value of one sample from 0 to 255; channel 0 is brightness, 1 and 2 are Cb and Cr. */
export type SampleAt = (x: number, y: number, channel: number) => number;

/** Baseline JPEG; every row of blocks ends in a restart marker and depends on no other. */
export function encodePicture(
  size: { readonly width: number; readonly height: number },
  channels: 1 | 3,
  quality: number,
  sampleAt: SampleAt,
): EncodedPicture {
  const table = quantization(quality);
  const encoder = new BlockEncoder(table);
  const rows: Uint8Array[] = [];
  for (let top = 0; top < size.height; top += 8) {
    encoder.restart();
    for (let left = 0; left < size.width; left += 8) {
      for (let channel = 0; channel < channels; channel += 1) {
        encoder.encode(sampleAt, left, top, channel);
      }
    }
    rows.push(encoder.take());
  }
  return { ...size, channels, quantization: table, rows };
}

/** The file, its rows of blocks in the given order; `segments` go in after the header (EXIF, a comment). */
export function jpegFile(
  picture: EncodedPicture,
  order: readonly number[] = picture.rows.map((_, row) => row),
  segments: readonly Uint8Array[] = [],
): Uint8Array<ArrayBuffer> {
  const data = order.flatMap((row, index) => [
    picture.rows[row] ?? new Uint8Array(),
    Uint8Array.of(0xff, index === order.length - 1 ? 0xd9 : 0xd0 + (index % 8)),
  ]);
  return joined([Uint8Array.of(0xff, 0xd8), ...segments, ...headers(picture), ...data]);
}

export function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), content]);
}

function headers({ width, height, channels, quantization: table }: EncodedPicture): readonly Uint8Array[] {
  const components = channels === 1 ? [1] : [1, 2, 3];
  const blocksInRow = Math.ceil(width / 8);
  return [
    segment(0xdb, Uint8Array.of(0, ...ZIGZAG.map((at) => table[at] ?? 1))),
    segment(
      0xc0,
      Uint8Array.of(
        ...[8, height >> 8, height & 0xff, width >> 8, width & 0xff, channels],
        ...components.flatMap((id) => [id, 0x11, 0]),
      ),
    ),
    segment(0xc4, huffmanSegment(0x00, DC_TABLE)),
    segment(0xc4, huffmanSegment(0x10, AC_TABLE)),
    segment(0xdd, Uint8Array.of(blocksInRow >> 8, blocksInRow & 0xff)),
    segment(0xda, Uint8Array.of(channels, ...components.flatMap((id) => [id, 0]), 0, 63, 0)),
  ];
}

function huffmanSegment(id: number, { counts, symbols }: HuffmanTable): Uint8Array {
  return Uint8Array.of(id, ...counts, ...symbols);
}

const COSINES = Float64Array.from({ length: 64 }, (_, index) => {
  const frequency = index >> 3;
  const at = index & 7;
  const scale = frequency === 0 ? Math.SQRT1_2 / 2 : 0.5;
  return scale * Math.cos(((2 * at + 1) * frequency * Math.PI) / 16);
});

class BlockEncoder {
  readonly #bits = new JpegBits();
  readonly #dc = codesOf(DC_TABLE);
  readonly #ac = codesOf(AC_TABLE);
  readonly #samples = new Float64Array(64);
  readonly #half = new Float64Array(64);
  readonly #levels = new Int32Array(64);
  readonly #last = new Int32Array(3);
  readonly #quantization: Uint8Array;

  constructor(table: Uint8Array) {
    this.#quantization = table;
  }

  restart(): void {
    this.#last.fill(0);
  }

  take(): Uint8Array {
    return this.#bits.take();
  }

  encode(sampleAt: SampleAt, left: number, top: number, channel: number): void {
    for (let at = 0; at < 64; at += 1) {
      this.#samples[at] = sampleAt(left + (at & 7), top + (at >> 3), channel) - 128;
    }
    this.#transform();
    const level = this.#levels[0] ?? 0;
    this.#putDifference(level - (this.#last[channel] ?? 0));
    this.#last[channel] = level;
    this.#putRest();
  }

  /** The discrete cosine transform, rows first, then columns; then divided by the steps, in zigzag order. */
  #transform(): void {
    for (let row = 0; row < 8; row += 1) {
      for (let frequency = 0; frequency < 8; frequency += 1) {
        let sum = 0;
        for (let at = 0; at < 8; at += 1) {
          sum += (this.#samples[row * 8 + at] ?? 0) * (COSINES[frequency * 8 + at] ?? 0);
        }
        this.#half[row * 8 + frequency] = sum;
      }
    }
    for (let index = 0; index < 64; index += 1) {
      const place = ZIGZAG[index] ?? 0;
      const column = place & 7;
      const frequency = place >> 3;
      let sum = 0;
      for (let at = 0; at < 8; at += 1) {
        sum += (this.#half[at * 8 + column] ?? 0) * (COSINES[frequency * 8 + at] ?? 0);
      }
      this.#levels[index] = Math.round(sum / (this.#quantization[place] ?? 1));
    }
  }

  #putDifference(difference: number): void {
    const size = 32 - Math.clz32(Math.abs(difference));
    this.#bits.put(this.#dc.codes[size] ?? 0, this.#dc.lengths[size] ?? 0);
    this.#putValue(difference, size);
  }

  #putRest(): void {
    let zeros = 0;
    for (let index = 1; index < 64; index += 1) {
      const level = this.#levels[index] ?? 0;
      if (level === 0) {
        zeros += 1;
        continue;
      }
      for (; zeros > 15; zeros -= 16) {
        this.#bits.put(this.#ac.codes[0xf0] ?? 0, this.#ac.lengths[0xf0] ?? 0);
      }
      const size = 32 - Math.clz32(Math.abs(level));
      const symbol = (zeros << 4) | size;
      this.#bits.put(this.#ac.codes[symbol] ?? 0, this.#ac.lengths[symbol] ?? 0);
      this.#putValue(level, size);
      zeros = 0;
    }
    if (zeros > 0) {
      this.#bits.put(this.#ac.codes[0] ?? 0, this.#ac.lengths[0] ?? 0);
    }
  }

  #putValue(value: number, size: number): void {
    this.#bits.put(value < 0 ? value + (1 << size) - 1 : value, size);
  }
}
