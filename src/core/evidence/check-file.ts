import type { FileSource } from "./evidence-item.ts";
import { LARGEST_EVIDENCE_IN_BYTES } from "./evidence-limits.ts";
import {
  endingOf,
  type FileType,
  isProgram,
  OLD_OFFICE,
  PDF,
  typeByContent,
  typeByMediaType,
  typeByName,
} from "./file-type.ts";

/** How many of the first and of the last bytes of a file are looked at. */
export const HEAD_IN_BYTES = 4_096;
export const TAIL_IN_BYTES = 65_536;

/** A file's name and its two ends; of a small file the ends may overlap. */
export interface FileEnds {
  readonly name: string;
  readonly sizeInBytes: number;
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

/** Why a file is not fit to be evidence as it is. It can still be kept, but for "empty" and "too-large". */
export type FileProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too-large"; readonly limitInBytes: number }
  | { readonly kind: "program" }
  /** Locked by a password, or at least its content is encrypted. */
  | { readonly kind: "locked"; readonly what: "PDF" | "dokumen Office" }
  /** A PDF without its end. */
  | { readonly kind: "cut-off" }
  /** `is` names what it is; null when nobody can tell. `ending` is what its name should end in. */
  | {
      readonly kind: "misnamed";
      readonly claims: string;
      readonly is: string | null;
      readonly ending: string | null;
    };

export type MisnamedFile = Extract<FileProblem, { readonly kind: "misnamed" }>;

export interface FileCheck {
  /** By content; "application/octet-stream" when the bytes do not tell. */
  readonly mediaType: string;
  /** Null when nothing speaks against the file, as far as its two ends tell. */
  readonly problem: FileProblem | null;
}

/** What a file is and what is wrong with it, from its first and last bytes: quick enough to be said at once. */
export function checkFile(file: FileEnds): FileCheck {
  const head = textOf(file.head.subarray(0, HEAD_IN_BYTES));
  const tail = textOf(file.tail.subarray(-TAIL_IN_BYTES));
  const type = typeByContent(head, tail);
  const mediaType = type?.mediaType ?? "application/octet-stream";
  return { mediaType, problem: problemOf({ ...file, mediaType }, type, head, tail) };
}

type Kept = Pick<FileSource, "name" | "mediaType">;

/** What the name of a file that is kept promises and its content is not; null also where the content was not recognised. */
export function misnamedFile({ name, mediaType }: Kept): MisnamedFile | null {
  const type = typeByMediaType(mediaType);
  return type === null || isProgram({ name, mediaType }) ? null : nameProblem(name, type);
}

function problemOf(
  file: FileEnds & Kept,
  type: FileType | null,
  head: string,
  tail: string,
): FileProblem | null {
  if (file.sizeInBytes === 0) {
    return { kind: "empty" };
  }
  if (file.sizeInBytes > LARGEST_EVIDENCE_IN_BYTES) {
    return { kind: "too-large", limitInBytes: LARGEST_EVIDENCE_IN_BYTES };
  }
  if (isProgram(file)) {
    return { kind: "program" };
  }
  return lockOf(file.name, type, head, tail) ?? nameProblem(file.name, type) ?? endProblem(type, tail);
}

const PDF_ENCRYPTION = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;
const TODAYS_OFFICE = /^(doc|xls|ppt)[xm]$/;

/** A PDF names its encryption in its trailer: at the end, or at the beginning where it is made for the web. */
function lockOf(name: string, type: FileType | null, head: string, tail: string): FileProblem | null {
  if (type?.mediaType === PDF.mediaType) {
    const isLocked = PDF_ENCRYPTION.test(tail) || PDF_ENCRYPTION.test(head);
    return isLocked ? { kind: "locked", what: "PDF" } : null;
  }
  const isWrapped = type?.mediaType === OLD_OFFICE.mediaType && TODAYS_OFFICE.test(endingOf(name));
  return isWrapped ? { kind: "locked", what: "dokumen Office" } : null;
}

function nameProblem(name: string, type: FileType | null): MisnamedFile | null {
  const promised = typeByName(name);
  if (promised === null || type?.endings.includes(endingOf(name)) === true) {
    return null;
  }
  return {
    kind: "misnamed",
    claims: promised.label,
    is: type?.label ?? null,
    ending: type?.endings[0] ?? null,
  };
}

function endProblem(type: FileType | null, tail: string): FileProblem | null {
  const hasEnd = tail.includes("%%EOF") || tail.includes("startxref");
  return type?.mediaType === PDF.mediaType && !hasEnd ? { kind: "cut-off" } : null;
}

const PIECE = 8_192;

/** One character per byte. */
function textOf(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return text;
}
