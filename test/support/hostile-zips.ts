import { crc32, deflateRawSync } from "node:zlib";
import {
  assessmentJson,
  evidenceToPack,
  manifestJson,
  type PackageContent,
} from "#core/exchange/package-entries.ts";
import { evidencePath } from "#core/exchange/package-format.ts";
import { hashOf, SAMPLE_EVIDENCE, sampleContent } from "./package-samples.ts";

/** One entry of an archive, byte by byte; whatever is left out is as an honest writer would have it. */
export interface RawEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly deflated?: boolean;
  readonly method?: number;
  readonly flags?: number;
  /** In the entry's own header, where it differs from the list of contents. */
  readonly localName?: string;
  readonly localMethod?: number;
  readonly localSize?: number;
  /** What the list of contents claims, where it lies. */
  readonly claimedSize?: number;
  readonly claimedPackedSize?: number;
  readonly claimedOffset?: number;
  readonly crc?: number;
  readonly unixMode?: number;
  readonly extra?: Uint8Array;
}

export interface RawArchive {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly claimedEntries?: number;
  readonly claimedDirectoryOffset?: number;
  readonly claimedDirectorySize?: number;
  /** Values of a Zip64 end record, written only when given. */
  readonly zip64?: { readonly entries: bigint; readonly size: bigint; readonly offset: bigint };
}

/** An archive written by hand, honest or not. */
export function zipOf(entries: readonly RawEntry[], archive: RawArchive = {}): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [archive.before ?? new Uint8Array()];
  const directory: Uint8Array[] = [];
  let offset = parts[0]?.length ?? 0;
  for (const entry of entries) {
    const packed = entry.deflated === true ? deflateRawSync(entry.bytes) : entry.bytes;
    const local = localHeader(entry, packed);
    directory.push(directoryHeader(entry, packed, entry.claimedOffset ?? offset));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const list = joined(directory);
  const end = endRecord(entries.length, list.length, offset, archive);
  return joined([...parts, list, end, archive.after ?? new Uint8Array()]);
}

function localHeader(entry: RawEntry, packed: Uint8Array): Uint8Array {
  const name = bytesOfText(entry.localName ?? entry.name);
  const header = fields(30, [
    [0, 4, 0x04034b50],
    [4, 2, 20],
    [6, 2, entry.flags ?? 0x0800],
    [8, 2, entry.localMethod ?? methodOf(entry)],
    [10, 4, SOME_DATE],
    [14, 4, entry.crc ?? crc32(entry.bytes)],
    [18, 4, packed.length],
    [22, 4, entry.localSize ?? entry.bytes.length],
    [26, 2, name.length],
    [28, 2, entry.extra?.length ?? 0],
  ]);
  return joined([header, name, entry.extra ?? new Uint8Array()]);
}

function directoryHeader(entry: RawEntry, packed: Uint8Array, offset: number): Uint8Array {
  const name = bytesOfText(entry.name);
  const header = fields(46, [
    [0, 4, 0x02014b50],
    [4, 2, 0x0314],
    [6, 2, 20],
    [8, 2, entry.flags ?? 0x0800],
    [10, 2, methodOf(entry)],
    [12, 4, SOME_DATE],
    [16, 4, entry.crc ?? crc32(entry.bytes)],
    [20, 4, entry.claimedPackedSize ?? packed.length],
    [24, 4, entry.claimedSize ?? entry.bytes.length],
    [28, 2, name.length],
    [30, 2, entry.extra?.length ?? 0],
    [40, 2, entry.unixMode ?? 0o100644],
    [42, 4, offset],
  ]);
  return joined([header, name, entry.extra ?? new Uint8Array()]);
}

function endRecord(count: number, size: number, offset: number, archive: RawArchive): Uint8Array {
  const end = fields(22, [
    [0, 4, 0x06054b50],
    [8, 2, archive.zip64 === undefined ? (archive.claimedEntries ?? count) : 0xffff],
    [10, 2, archive.zip64 === undefined ? (archive.claimedEntries ?? count) : 0xffff],
    [12, 4, archive.zip64 === undefined ? (archive.claimedDirectorySize ?? size) : 0xffffffff],
    [16, 4, archive.zip64 === undefined ? (archive.claimedDirectoryOffset ?? offset) : 0xffffffff],
  ]);
  return archive.zip64 === undefined ? end : joined([zip64EndRecord(archive.zip64, offset + size), end]);
}

function zip64EndRecord(claim: NonNullable<RawArchive["zip64"]>, at: number): Uint8Array {
  const record = fields(76, [
    [0, 4, 0x06064b50],
    [12, 2, 45],
    [14, 2, 45],
    [56, 4, 0x07064b50],
    [72, 4, 1],
  ]);
  const view = new DataView(record.buffer);
  view.setBigUint64(4, 44n, true);
  view.setBigUint64(24, claim.entries, true);
  view.setBigUint64(32, claim.entries, true);
  view.setBigUint64(40, claim.size, true);
  view.setBigUint64(48, claim.offset, true);
  view.setBigUint64(64, BigInt(at), true);
  return record;
}

/** 1 July 2025, midnight, as archives write it. */
const SOME_DATE = (((2025 - 1980) << 9) | (7 << 5) | 1) << 16;

function methodOf(entry: RawEntry): number {
  return entry.method ?? (entry.deflated === true ? 8 : 0);
}

function fields(
  length: number,
  values: readonly (readonly [at: number, width: 2 | 4, value: number])[],
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [at, width, value] of values) {
    if (width === 2) {
      view.setUint16(at, value, true);
    } else {
      view.setUint32(at, value >>> 0, true);
    }
  }
  return bytes;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function bytesOfText(content: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(content);
}

/** The entries of an honest package, to be tampered with. */
export function honestEntries(content: PackageContent = sampleContent()): RawEntry[] {
  return entriesFor(assessmentJson(content), content);
}

/** An honest package around any text in place of `assessment.json`: its hash is right, whatever it says. */
export function entriesFor(assessmentText: string, content: PackageContent = sampleContent()): RawEntry[] {
  const assessment = bytesOfText(assessmentText);
  const toPack = evidenceToPack(content.assessment);
  const manifest = manifestJson([
    { path: "assessment.json", sizeInBytes: assessment.length, sha256: hashOf(assessment) },
    ...toPack.map(({ sha256, sizeInBytes }) => ({ path: evidencePath(sha256), sizeInBytes, sha256 })),
  ]);
  const evidence = toPack.flatMap(({ sha256 }) =>
    SAMPLE_EVIDENCE.filter((bytes) => hashOf(bytes) === sha256).map((bytes) => ({
      name: evidencePath(sha256),
      bytes,
    })),
  );
  return [
    { name: "manifest.json", bytes: bytesOfText(manifest) },
    { name: "assessment.json", bytes: assessment },
    ...evidence,
  ];
}

/** The text of the sample's `assessment.json` with one piece of it, which must be there, replaced. */
export function rewrittenAssessment(from: string, to: string): string {
  const text = assessmentJson(sampleContent());
  if (!text.includes(from)) {
    throw new Error(`The sample does not say ${from}`);
  }
  return text.replace(from, to);
}
