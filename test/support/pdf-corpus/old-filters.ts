/** Encoders for the filters that PDFs of the nineties use. */

const CLEAR = 256;
const END = 257;

/** LZW that starts anew before its codes would grow beyond nine bits. */
export function lzw(bytes: Uint8Array): Uint8Array {
  const bits: number[] = [];
  const put = (code: number) => {
    for (let bit = 8; bit >= 0; bit -= 1) {
      bits.push((code >> bit) & 1);
    }
  };
  bytes.forEach((byte, at) => {
    if (at % 200 === 0) {
      put(CLEAR);
    }
    put(byte);
  });
  put(END);
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].reduce((byte, bit) => (byte << 1) | (bits[at * 8 + bit] ?? 0), 0),
  );
}

export function asciiHex(bytes: Uint8Array): string {
  return `${Buffer.from(bytes).toString("hex").replace(/.{72}/g, "$&\n")}>`;
}

export function runLength(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let same = 1;
    while (same < 128 && bytes[at + same] === bytes[at]) {
      same += 1;
    }
    if (same > 1) {
      out.push(257 - same, bytes[at] ?? 0);
      at += same;
      continue;
    }
    out.push(0, bytes[at] ?? 0);
    at += 1;
  }
  return Uint8Array.from([...out, 128]);
}

export function ascii85(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const length = Math.min(4, bytes.length - at);
    let value = 0;
    for (let index = 0; index < 4; index += 1) {
      value = value * 256 + (bytes[at + index] ?? 0);
    }
    if (value === 0 && length === 4) {
      groups.push("z");
      continue;
    }
    const digits: string[] = [];
    for (let digit = 0; digit < 5; digit += 1) {
      digits.unshift(String.fromCharCode((value % 85) + 33));
      value = Math.floor(value / 85);
    }
    groups.push(digits.join("").slice(0, length + 1));
  }
  return `${groups.join("").replace(/.{76}/g, "$&\n")}~>`;
}
