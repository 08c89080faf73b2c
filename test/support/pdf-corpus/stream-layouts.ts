import { deflateSync } from "node:zlib";
import { joined } from "#test/support/hostile-zips.ts";
import { ClassicFile, objectParts, trailerEntries } from "./classic-layout.ts";
import { type DraftObject, latin1, type PdfDraft } from "./pdf-draft.ts";

interface StreamOptions {
  /** How many objects one object stream holds; 0 for none. */
  readonly perObjectStream: number;
  /** Rows of the table predicted from the row above, as nearly every writer does. */
  readonly predicted: boolean;
}

type Place =
  | { readonly kind: "at"; readonly offset: number }
  | { readonly kind: "in"; readonly stream: number; readonly index: number };

/** A cross-reference stream, objects packed into object streams: Word, LibreOffice, Acrobat since 2003. */
export function streamLayout(draft: PdfDraft, options: StreamOptions): Uint8Array<ArrayBuffer> {
  const file = new ClassicFile(`%PDF-${draft.version}\n%\xe2\xe3\xcf\xd3\n`);
  const places = new Map<number, Place>();
  let next = Math.max(...draft.objects.map(({ number }) => number)) + 1;
  const isPacked = (object: DraftObject) => options.perObjectStream > 0 && object.stream === null;
  for (const object of draft.objects.filter((one) => !isPacked(one))) {
    places.set(object.number, { kind: "at", offset: file.length });
    file.place(object.number, objectParts(object, String(object.stream?.length ?? 0)));
  }
  for (const group of groupsOf(draft.objects.filter(isPacked), options.perObjectStream)) {
    places.set(next, { kind: "at", offset: file.length });
    for (const [index, { number }] of group.entries()) {
      places.set(number, { kind: "in", stream: next, index });
    }
    placeObjectStream(file, next, group);
    next += 1;
  }
  const start = file.length;
  places.set(next, { kind: "at", offset: start });
  const rows = tableRows(places, next + 1);
  placeTable(file, next, rows, `/Size ${next + 1} ${trailerEntries(draft)}`, options.predicted);
  file.append(`startxref\n${start}\n%%EOF\n`);
  return file.bytes();
}

/**
 * A table for old readers, which see the fonts and annotations as free, and behind it an empty one whose trailer names a
 * stream for new readers, where they are found in an object stream: what Word writes.
 */
export function hybridLayout(draft: PdfDraft): Uint8Array<ArrayBuffer> {
  const file = new ClassicFile(`%PDF-1.4\n%\xe2\xe3\xcf\xd3\n`);
  const hidden = draft.objects.filter(
    ({ stream, body }) => stream === null && /\/Type \/(Font|Annot|StructElem|Outlines)\b/.test(body),
  );
  const open = draft.objects.filter((object) => !hidden.includes(object));
  const highest = Math.max(...draft.objects.map(({ number }) => number));
  for (const object of open) {
    file.place(object.number, objectParts(object, String(object.stream?.length ?? 0)));
  }
  const objectStream = highest + 1;
  placeObjectStream(file, objectStream, hidden);
  const stream = highest + 2;
  const streamAt = file.length;
  const places = new Map<number, Place>([
    ...hidden.map(({ number }, index) => [number, { kind: "in", stream: objectStream, index }] as const),
    [objectStream, { kind: "at", offset: file.offsets.get(objectStream) ?? 0 }],
  ]);
  const index = [...places.keys()].sort((one, other) => one - other);
  const rows = index.map((number) => rowOf(places.get(number)));
  const dictionary = `/Size ${stream + 1} /Index [${index.map((number) => `${number} 1`).join(" ")}] /Root ${draft.root} 0 R`;
  placeTable(file, stream, rows, dictionary, false);
  const start = file.length;
  const lines = Array.from({ length: stream + 1 }, (_, number) => {
    const offset = file.offsets.get(number);
    const isOpen = offset !== undefined && number > 0;
    return isOpen
      ? `${String(offset).padStart(10, "0")} 00000 n \n`
      : `0000000000 ${number === 0 ? "65535" : "00000"} f \n`;
  });
  file.append(`xref\n0 ${stream + 1}\n${lines.join("")}`);
  file.append(`trailer\n<< /Size ${stream + 1} ${trailerEntries(draft)} >>\nstartxref\n${start}\n%%EOF\n`);
  const second = file.length;
  const links = `/Prev ${start} /XRefStm ${streamAt}`;
  file.append(`xref\n0 0\ntrailer\n<< /Size ${stream + 1} ${links} ${trailerEntries(draft)} >>\n`);
  file.append(`startxref\n${second}\n%%EOF\n`);
  return file.bytes();
}

/** The file as it was, then what changed: what "save" does in most editors. `freed` are no longer there. */
export function appendUpdate(
  original: Uint8Array,
  draft: PdfDraft,
  changed: readonly DraftObject[],
  freed: readonly number[] = [],
): Uint8Array<ArrayBuffer> {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(
    Buffer.from(original.slice(-64)).toString("latin1"),
  )?.[1];
  const file = new ClassicFile(original);
  const highest = Math.max(...[...draft.objects, ...changed].map(({ number }) => number));
  for (const object of changed) {
    file.place(object.number, objectParts(object, String(object.stream?.length ?? 0)));
  }
  const start = file.length;
  const sections = changed.map(
    ({ number }) => `${number} 1\n${String(file.offsets.get(number) ?? 0).padStart(10, "0")} 00000 n \n`,
  );
  const free = freed.map((number) => `${number} 1\n0000000000 00001 f \n`);
  file.append(`xref\n0 1\n0000000000 65535 f \n${free.join("")}${sections.join("")}`);
  file.append(`trailer\n<< /Size ${highest + 1} /Prev ${previous} ${trailerEntries(draft)} >>\n`);
  file.append(`startxref\n${start}\n%%EOF\n`);
  return file.bytes();
}

function placeObjectStream(file: ClassicFile, number: number, group: readonly DraftObject[]): void {
  let at = 0;
  const head = group.map((object) => {
    const pair = `${object.number} ${at}`;
    at += latin1(object.body).length + 1;
    return pair;
  });
  const index = `${head.join(" ")}\n`;
  const content = deflateSync(latin1(`${index}${group.map(({ body }) => `${body}\n`).join("")}`));
  const body = `/Type /ObjStm /N ${group.length} /First ${index.length} /Filter /FlateDecode`;
  file.place(number, objectParts({ number, body, stream: content }, String(content.length)));
}

function placeTable(
  file: ClassicFile,
  number: number,
  rows: readonly Uint8Array[],
  entries: string,
  predicted: boolean,
): void {
  const width = rows[0]?.length ?? 0;
  const lines = predicted
    ? rows.map((row, index) =>
        Uint8Array.of(2, ...row.map((byte, at) => byte - (rows[index - 1]?.[at] ?? 0))),
      )
    : rows;
  const stream = deflateSync(joined(lines));
  const prediction = predicted ? ` /DecodeParms << /Predictor 12 /Columns ${width} >>` : "";
  const body = `/Type /XRef /W [1 4 2] ${entries} /Filter /FlateDecode${prediction}`;
  file.place(number, objectParts({ number, body, stream }, String(stream.length)));
}

function tableRows(places: ReadonlyMap<number, Place>, size: number): readonly Uint8Array[] {
  return Array.from({ length: size }, (_, number) => rowOf(places.get(number)));
}

/** Kind in one byte, offset or object stream in four, index in two. */
function rowOf(place: Place | undefined): Uint8Array {
  const row = new Uint8Array(7);
  const view = new DataView(row.buffer);
  if (place === undefined) {
    view.setUint16(5, 65_535);
    return row;
  }
  view.setUint8(0, place.kind === "at" ? 1 : 2);
  view.setUint32(1, place.kind === "at" ? place.offset : place.stream);
  view.setUint16(5, place.kind === "at" ? 0 : place.index);
  return row;
}

function groupsOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) || 0 }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
