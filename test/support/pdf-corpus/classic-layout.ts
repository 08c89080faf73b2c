import { joined } from "#test/support/hostile-zips.ts";
import { type DraftObject, latin1, type PdfDraft } from "./pdf-draft.ts";

/** How a writer of the old kind puts its tokens down. All of it is allowed, none of it is rare. */
export interface Handwriting {
  readonly lineEnd: "\n" | "\r\n" | "\r";
  /** "odd": comments, names in hex, tabs and zero bytes as white space. */
  readonly spacing: "plain" | "odd";
  /** "indirect": the length of a stream stands in an object of its own, behind it. */
  readonly lengths: "direct" | "indirect";
  /** "scattered": objects stand in falling order, numbers have gaps, the table has many sections. */
  readonly numbering: "ascending" | "scattered";
  /** Bytes before "%PDF-": some mail gateways and portals leave them there. Offsets count from "%PDF-". */
  readonly before?: string;
}

export const PLAIN_HAND: Handwriting = {
  lineEnd: "\n",
  spacing: "plain",
  lengths: "direct",
  numbering: "ascending",
};

/** A cross-reference table and a trailer, as every PDF had them before 1.5. */
export function classicLayout(draft: PdfDraft, hand: Handwriting = PLAIN_HAND): Uint8Array<ArrayBuffer> {
  const { lineEnd } = hand;
  const file = new ClassicFile(`%PDF-${draft.version}${lineEnd}%\xe2\xe3\xcf\xd3${lineEnd}`);
  const highest = Math.max(...draft.objects.map(({ number }) => number));
  let nextLength = highest + 1;
  const ordered = hand.numbering === "scattered" ? draft.objects.toReversed() : draft.objects;
  for (const object of ordered) {
    if (object.stream !== null && hand.lengths === "indirect") {
      file.place(object.number, objectParts(object, `${nextLength} 0 R`, hand));
      file.place(nextLength, [
        `${nextLength} 0 obj${lineEnd}${object.stream.length}${lineEnd}endobj${lineEnd}`,
      ]);
      nextLength += 1;
      continue;
    }
    file.place(object.number, objectParts(object, String(object.stream?.length ?? 0), hand));
  }
  const start = file.length;
  file.append(`xref${lineEnd}${table(file.offsets, lineEnd, hand)}`);
  file.append(`trailer${lineEnd}<< /Size ${nextLength} ${trailerEntries(draft)} >>${lineEnd}`);
  file.append(`startxref${lineEnd}${start}${lineEnd}%%EOF${lineEnd}`);
  return joined([latin1(hand.before ?? ""), file.bytes()]);
}

export function trailerEntries({ root, info, id }: PdfDraft): string {
  return `/Root ${root} 0 R ${info === null ? "" : `/Info ${info} 0 R `}/ID ${id}`;
}

/** Parts of one file, and where each object began. */
export class ClassicFile {
  readonly offsets = new Map<number, number>();
  readonly #parts: Uint8Array[] = [];
  length = 0;

  constructor(start: string | Uint8Array) {
    this.append(start);
  }

  place(number: number, parts: readonly (string | Uint8Array)[]): void {
    this.offsets.set(number, this.length);
    for (const part of parts) {
      this.append(part);
    }
  }

  append(part: string | Uint8Array): void {
    const bytes = typeof part === "string" ? latin1(part) : part;
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return joined(this.#parts);
  }
}

export function objectParts(
  { number, body, stream }: DraftObject,
  length: string,
  { lineEnd, spacing }: Handwriting = PLAIN_HAND,
): readonly (string | Uint8Array)[] {
  const head = spacing === "odd" ? `${number}\t0\0obj %obj ${number}${lineEnd}` : `${number} 0 obj${lineEnd}`;
  const written = spacing === "odd" ? oddly(body, lineEnd) : body;
  if (stream === null) {
    return [`${head}${written}${lineEnd}endobj${lineEnd}`];
  }
  // A lone CR may not end the line of "stream".
  const streamEnd = lineEnd === "\r" ? "\r\n" : lineEnd;
  return [
    `${head}<< ${written} /Length ${length} >>${lineEnd}stream${streamEnd}`,
    stream,
    `${lineEnd}endstream${lineEnd}endobj${lineEnd}`,
  ];
}

/** Only bodies without strings are written oddly: in a string every byte counts. */
function oddly(body: string, lineEnd: string): string {
  if (body.includes("(")) {
    return body;
  }
  return body
    .replaceAll("/Type /Pages", "/Type/P#61ges")
    .replaceAll("/Font ", "/#46ont\t")
    .replaceAll("<< ", `<<\f%catatan ( tanpa akhir >>${lineEnd}`)
    .replaceAll(" /", "\0/");
}

/** Entries are twenty bytes long whatever ends a line. */
function table(offsets: ReadonlyMap<number, number>, lineEnd: string, { numbering }: Handwriting): string {
  const entryEnd = lineEnd === "\r\n" ? "\r\n" : ` ${lineEnd}`;
  const entry = (offset: number, generation: number, kind: "n" | "f") =>
    `${String(offset).padStart(10, "0")} ${String(generation).padStart(5, "0")} ${kind}${entryEnd}`;
  const numbers = [...offsets.keys()].sort((one, other) => one - other);
  const runs = runsOf(numbers, numbering === "scattered" ? 7 : Number.POSITIVE_INFINITY);
  const free = entry(0, 65_535, "f");
  const isJoined = runs[0]?.[0] === 1 && numbering === "ascending";
  const sections = runs.map((run, index) => {
    const lines = run.map((number) => entry(offsets.get(number) ?? 0, 0, "n")).join("");
    return isJoined && index === 0
      ? `0 ${run.length + 1}${lineEnd}${free}${lines}`
      : `${run[0]} ${run.length}${lineEnd}${lines}`;
  });
  return isJoined ? sections.join("") : `0 1${lineEnd}${free}${sections.join("")}`;
}

function runsOf(numbers: readonly number[], longest: number): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1 && run.length < longest) {
      run.push(number);
      continue;
    }
    runs.push([number]);
  }
  return runs;
}
