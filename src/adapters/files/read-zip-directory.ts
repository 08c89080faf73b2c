import { type Entry, type FileEntry, type Reader, ZipReader } from "@zip.js/zip.js/lib/zip-core-reader.js";
import type { PackageEntry } from "#core/exchange/check-entries.ts";
import type { OpenPackageError } from "#core/exchange/open-package-error.ts";
import { MOST_ENTRIES } from "#core/exchange/package-limits.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { ForwardBytes } from "./forward-bytes.ts";
import { LARGEST_HASHED_WHOLE_IN_BYTES } from "./hash-file.ts";
import { isUnreadable } from "./unreadable.ts";
import { bytesIn } from "./while-held.ts";

/** An entry of the archive, and how to get at its bytes as they lie in the file. */
export interface ZipEntry extends PackageEntry {
  /** Where it begins in the file. Entries are read fastest in this order, and one after another. */
  readonly offsetInFile: number;
  /** Checks that the entry's own header agrees with the list of contents and that it lies on no other entry. */
  readonly packedBytes: () => Promise<Result<PackedBytes, OpenPackageError>>;
}

export interface PackedBytes {
  /** A part of the file. */
  readonly blob: Blob;
  /** The same where they are in memory already: only until another entry is read. */
  readonly inMemory: Uint8Array<ArrayBuffer> | null;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Lets go of the file; to be called when no entry will be read any more. */
  readonly close: () => Promise<void>;
}

/**
 * The archive's list of contents, read by random access: bodies stay unread. Of zip.js only the reading of headers is used; it
 * starts no worker and makes no code, so that it runs under a strict Content-Security-Policy.
 */
export async function readZipDirectory(
  source: Blob,
  mostEntries: number = MOST_ENTRIES,
): Promise<Result<ZipDirectory, OpenPackageError>> {
  const bytes = new ForwardBytes(source);
  const access = new BlobAccess(source, bytes, mostEntries * LONGEST_ENTRY_IN_BYTES);
  const zip = new ZipReader(access, { strictness: "strict", filenameValidation: "tolerant" });
  const entries: Entry[] = [];
  const directory = () => ({
    entries: zipEntries(source, bytes, entries),
    close: () => bytes.close(),
  });
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > mostEntries) {
        break;
      }
    }
    return succeed(directory());
  } catch (cause) {
    return namesStandTwice(entries)
      ? succeed(directory())
      : fail(await directoryError(cause, source, access, mostEntries));
  }
}

/** zip.js refuses an archive with a repeated name only after it told all entries; which name it is, `checkEntries` says. */
function namesStandTwice(entries: readonly Entry[]): boolean {
  return new Set(entries.map(({ filename }) => filename)).size < entries.length;
}

const SMALLEST_ZIP_IN_BYTES = 22;

async function directoryError(
  cause: unknown,
  source: Blob,
  access: BlobAccess,
  mostEntries: number,
): Promise<OpenPackageError> {
  if (isUnreadable(cause)) {
    return { kind: "unreadable-source" };
  }
  if (access.refusedDirectory) {
    return { kind: "too-many-entries", limit: mostEntries };
  }
  const isZip = source.size >= SMALLEST_ZIP_IN_BYTES && (await startsLikeZip(source));
  return isZip ? { kind: "damaged", where: "zip" } : { kind: "not-a-zip" };
}

async function startsLikeZip(source: Blob): Promise<boolean> {
  const [p, k, third, fourth] = new Uint8Array(await bytesIn(source.slice(0, 4)));
  return p === 0x50 && k === 0x4b && third === 3 && fourth === 4;
}

function zipEntries(source: Blob, bytes: ForwardBytes, entries: readonly Entry[]): readonly ZipEntry[] {
  const starts = entries.map(({ offset }) => offset).sort((one, other) => one - other);
  const endOfStart = new Map(starts.map((start, place) => [start, starts[place + 1] ?? source.size]));
  return entries.map((entry) => ({
    path: entry.filename,
    kind: kindOf(entry),
    sizeInBytes: entry.uncompressedSize,
    packedSizeInBytes: entry.compressedSize,
    packing: packingOf(entry.compressionMethod),
    isEncrypted: entry.encrypted,
    offsetInFile: entry.offset,
    packedBytes: async () => {
      if (entry.directory) {
        return succeed({ blob: new Blob(), inMemory: null });
      }
      return packedBytesOf(source, bytes, entry, endOfStart.get(entry.offset) ?? source.size);
    },
  }));
}

const UNIX_TYPE_MASK = 0xf000;
const UNIX_FOLDER = 0x4000;
const UNIX_FILE = 0x8000;

/** Whatever is neither a file nor a folder (a symbolic link, a device) counts as a link. */
function kindOf(entry: Entry): PackageEntry["kind"] {
  const unixType = (entry.externalFileAttributes >>> 16) & UNIX_TYPE_MASK;
  if (unixType !== 0 && unixType !== UNIX_FILE && unixType !== UNIX_FOLDER) {
    return "link";
  }
  return entry.directory ? "folder" : "file";
}

function packingOf(compressionMethod: number): PackageEntry["packing"] {
  if (compressionMethod === 0) {
    return "stored";
  }
  return compressionMethod === 8 ? "deflated" : "other";
}

async function packedBytesOf(
  source: Blob,
  bytes: ForwardBytes,
  entry: FileEntry,
  endInFile: number,
): Promise<Result<PackedBytes, OpenPackageError>> {
  try {
    await bytes.load(entry.offset, Math.min(endInFile, entry.offset + worthLoading(entry)));
    await entry.getData(new WritableStream(), { checkOverlappingEntryOnly: true });
  } catch (cause) {
    return fail(isUnreadable(cause) ? { kind: "unreadable-source" } : damagedAt(entry));
  }
  const start = entry.localDirectory?.dataOffset;
  if (start === undefined) {
    return fail(damagedAt(entry));
  }
  const { compressedSize } = entry;
  return succeed({
    blob: source.slice(start, start + compressedSize),
    inMemory: bytes.view(start, compressedSize),
  });
}

/** What stands before the content of an entry, beside its name, is seldom longer. */
const USUAL_HEADER_IN_BYTES = 1024;

/** The header, and the content where it is hashed as it lies there and in one go. */
function worthLoading({ rawFilename, compressionMethod, compressedSize }: FileEntry): number {
  const header = USUAL_HEADER_IN_BYTES + rawFilename.length;
  const isWhole = compressionMethod === 0 && compressedSize <= LARGEST_HASHED_WHOLE_IN_BYTES;
  return isWhole ? header + compressedSize : header;
}

function damagedAt(entry: FileEntry): OpenPackageError {
  return { kind: "damaged", where: entry.filename };
}

/** Longer than any list of contents needs for an entry. What the whole list may take in memory follows from it. */
const LONGEST_ENTRY_IN_BYTES = 840;

/** How zip.js gets at the file. It asks for the whole list of contents at once, so a list that is far too long stops here. */
class BlobAccess implements Reader<Blob> {
  readonly size: number;
  readonly #source: Blob;
  readonly #loaded: ForwardBytes;
  readonly #longestDirectoryInBytes: number;
  refusedDirectory = false;

  constructor(source: Blob, loaded: ForwardBytes, longestDirectoryInBytes: number) {
    this.#source = source;
    this.#loaded = loaded;
    this.#longestDirectoryInBytes = longestDirectoryInBytes;
    this.size = source.size;
  }

  get readable(): ReadableStream<Uint8Array> {
    return this.createReadable();
  }

  createReadable({ offset = 0, size = this.size }: { offset?: number; size?: number } = {}) {
    return this.#source.slice(offset, offset + size).stream();
  }

  async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    if (length > this.#longestDirectoryInBytes) {
      this.refusedDirectory = offset + length <= this.size;
      throw new Error("The list of contents is too long");
    }
    const loaded = this.#loaded.view(offset, length);
    return loaded?.slice() ?? new Uint8Array(await bytesIn(this.#source.slice(offset, offset + length)));
  }
}
