import { type Entry, type FileEntry, type Reader, ZipReader } from "@zip.js/zip.js/lib/zip-core-reader.js";
import type { PackageEntry } from "#core/exchange/check-entries.ts";
import type { OpenPackageError } from "#core/exchange/open-package-error.ts";
import { MOST_ENTRIES } from "#core/exchange/package-limits.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { isUnreadable } from "./unreadable.ts";

/** An entry of the archive, and how to get at its bytes as they lie in the file. */
export interface ZipEntry extends PackageEntry {
  /** Checks that the entry's own header agrees with the list of contents and that it lies on no other entry. */
  readonly packedBytes: () => Promise<Result<Blob, OpenPackageError>>;
}

/**
 * The archive's list of contents, read by random access: bodies stay unread. Of zip.js only the reading of headers is used; it
 * starts no worker and makes no code, so that it runs under a strict Content-Security-Policy.
 */
export async function readZipDirectory(
  source: Blob,
  mostEntries: number = MOST_ENTRIES,
): Promise<Result<readonly ZipEntry[], OpenPackageError>> {
  const access = new BlobAccess(source, mostEntries * LONGEST_ENTRY_IN_BYTES);
  const zip = new ZipReader(access, { strictness: "strict", filenameValidation: "tolerant" });
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      entries.push(zipEntry(source, entry));
      if (entries.length > mostEntries) {
        break;
      }
    }
    return succeed(entries);
  } catch (cause) {
    return namesStandTwice(entries)
      ? succeed(entries)
      : fail(await directoryError(cause, source, access, mostEntries));
  }
}

/** zip.js refuses an archive with a repeated name only after it told all entries; which name it is, `checkEntries` says. */
function namesStandTwice(entries: readonly ZipEntry[]): boolean {
  return new Set(entries.map((entry) => entry.path)).size < entries.length;
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
  const [p, k, third, fourth] = new Uint8Array(await source.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && third === 3 && fourth === 4;
}

function zipEntry(source: Blob, entry: Entry): ZipEntry {
  return {
    path: entry.filename,
    kind: kindOf(entry),
    sizeInBytes: entry.uncompressedSize,
    packedSizeInBytes: entry.compressedSize,
    packing: packingOf(entry.compressionMethod),
    isEncrypted: entry.encrypted,
    packedBytes: () =>
      entry.directory ? Promise.resolve(succeed(new Blob())) : packedBytesOf(source, entry),
  };
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

async function packedBytesOf(source: Blob, entry: FileEntry): Promise<Result<Blob, OpenPackageError>> {
  try {
    await entry.getData(new WritableStream(), { checkOverlappingEntryOnly: true });
  } catch (cause) {
    return fail(isUnreadable(cause) ? { kind: "unreadable-source" } : damagedAt(entry));
  }
  const start = entry.localDirectory?.dataOffset;
  return start === undefined
    ? fail(damagedAt(entry))
    : succeed(source.slice(start, start + entry.compressedSize));
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
  readonly #longestDirectoryInBytes: number;
  refusedDirectory = false;

  constructor(source: Blob, longestDirectoryInBytes: number) {
    this.#source = source;
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
    return new Uint8Array(await this.#source.slice(offset, offset + length).arrayBuffer());
  }
}
