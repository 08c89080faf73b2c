/** An object on its way into a file. */
export interface WaitingObject {
  readonly object: number;
  readonly value: string;
}

/** Many objects as one stream, which packs far better than each alone (ISO 32000-1, 7.5.7). */
export interface ObjectStream {
  readonly objects: readonly number[];
  readonly data: string;
  /** Where the first object begins. */
  readonly first: number;
}

/** So many that a reader who needs one of them has little to unfold. */
const MOST_IN_A_STREAM = 200;

export function objectStreams(waiting: readonly WaitingObject[]): readonly ObjectStream[] {
  const streams: ObjectStream[] = [];
  for (let start = 0; start < waiting.length; start += MOST_IN_A_STREAM) {
    streams.push(objectStream(waiting.slice(start, start + MOST_IN_A_STREAM)));
  }
  return streams;
}

function objectStream(waiting: readonly WaitingObject[]): ObjectStream {
  let offset = 0;
  const head = waiting.map(({ object, value }) => {
    const entry = `${object} ${offset}`;
    offset += value.length + 1;
    return entry;
  });
  const index = `${head.join(" ")}\n`;
  return {
    objects: waiting.map(({ object }) => object),
    data: `${index}${waiting.map(({ value }) => value).join("\n")}`,
    first: index.length,
  };
}

/** Where an object stands: in which stream, and as which one of it. */
export interface StreamPlace {
  readonly stream: number;
  readonly index: number;
}

const TABLE =
  /xref\n0 (\d+)\n((?:\d{10} \d{5} [fn] \n)+)trailer\n<<\n\/Size \d+\n([^>]*>[^>]*>[^>]*)>>\nstartxref\n(\d+)\n%%EOF\s*$/;

/** The file with the table of its objects as a stream, which alone can name those in streams. */
export function withCrossReferenceStream(
  bytes: Uint8Array,
  placeByObject: ReadonlyMap<number, StreamPlace>,
): Uint8Array<ArrayBuffer> {
  const start = lastIndexOf(bytes, "\nxref\n") + 1;
  const found = TABLE.exec(new TextDecoder("latin1").decode(bytes.subarray(start)));
  const [, count = "", rows = "", entries = ""] = found ?? [];
  if (found === null) {
    throw new Error("The table of objects is not as jsPDF writes it");
  }
  const size = Number(count) + 1;
  const table = new DataView(new ArrayBuffer(size * ROW_LENGTH));
  for (const [object, row] of rows.split("\n").slice(0, -1).entries()) {
    writeRow(table, object, rowOf(row, placeByObject.get(object)));
  }
  writeRow(table, size - 1, { kind: 1, where: start, index: 0 });
  const head = `${size - 1} 0 obj\n<</Type/XRef/Size ${size}/W[1 4 2]\n${entries}/Length ${table.byteLength}>>\nstream\n`;
  const tail = `\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`;
  return joined([
    new TextEncoder().encode(VERSION),
    bytes.subarray(VERSION.length, start),
    new TextEncoder().encode(head),
    new Uint8Array(table.buffer),
    new TextEncoder().encode(tail),
  ]);
}

/** Streams of objects came with 1.5, roles of the structure up to 1.7. */
const VERSION = "%PDF-1.7";
const ROW_LENGTH = 7;

interface Row {
  readonly kind: 0 | 1 | 2;
  readonly where: number;
  readonly index: number;
}

function rowOf(row: string, place: StreamPlace | undefined): Row {
  if (place !== undefined) {
    return { kind: 2, where: place.stream, index: place.index };
  }
  const isFree = row.endsWith("f ");
  return isFree
    ? { kind: 0, where: 0, index: 0xffff }
    : { kind: 1, where: Number(row.slice(0, 10)), index: 0 };
}

function writeRow(table: DataView, object: number, { kind, where, index }: Row): void {
  table.setUint8(object * ROW_LENGTH, kind);
  table.setUint32(object * ROW_LENGTH + 1, where);
  table.setUint16(object * ROW_LENGTH + 5, index);
}

function lastIndexOf(bytes: Uint8Array, text: string): number {
  const wanted = new TextEncoder().encode(text);
  for (let place = bytes.length - wanted.length; place >= 0; place -= 1) {
    if (wanted.every((byte, offset) => bytes[place + offset] === byte)) {
      return place;
    }
  }
  return -1;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
