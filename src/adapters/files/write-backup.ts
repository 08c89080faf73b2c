import { makeZip } from "client-zip";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { ByteSource } from "#core/evidence/evidence-store.ts";
import {
  type AssessmentToBackUp,
  type BackupContent,
  backedUpJson,
  backupJson,
  citedFiles,
  evidenceFile,
  filesOfHistory,
} from "#core/exchange/backup-entries.ts";
import {
  BACKUP_PATH,
  type BackupFile,
  backedUpPath,
  journalPath,
  LARGEST_BACKUP_IN_BYTES,
  LARGEST_BACKUP_TEXTS_IN_BYTES,
  MOST_BACKED_UP_ASSESSMENTS,
  MOST_BACKUP_ENTRIES,
} from "#core/exchange/backup-format.ts";
import { journalJson } from "#core/exchange/backup-journal.ts";
import { LARGEST_JSON_IN_BYTES } from "#core/exchange/package-limits.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { checkedBytes } from "./checked-bytes.ts";
import { hashBytes } from "./hash-file.ts";
import type { TaskOptions } from "./progress.ts";
import { attempt } from "./write-package.ts";
import { ZipDate } from "./zip-date.ts";

export interface BackupToWrite extends BackupContent {
  /** The kept bytes of a piece of evidence; null when there are none. */
  readonly bytesOf: (sha256: Sha256) => Promise<ByteSource | null>;
}

export interface WrittenBackup {
  readonly sizeInBytes: number;
  /** How many files are cited whose bytes this browser has lost. A backup of the rest is better than none. */
  readonly missingFiles: number;
}

type Written<Value> = Promise<Result<Value, WritePackageError>>;

/** Everything as one stream of bytes into the sink. The same content, made at the same time, gives the same bytes. */
export async function writeBackup(
  content: BackupToWrite,
  sink: WritableStream<Uint8Array>,
  options: TaskOptions = {},
): Written<WrittenBackup> {
  const prepared = await prepare(content);
  if (!prepared.ok) {
    await sink.abort(prepared.error);
    return prepared;
  }
  const counted = counting();
  const zip = makeZip(zipInputs(prepared.value, content.madeAt, options), { buffersAreUTF8: true });
  const written = await attempt(options, () => zip.pipeThrough(counted.stream).pipeTo(sink));
  return written.ok
    ? succeed({ sizeInBytes: counted.sizeInBytes(), missingFiles: prepared.value.missing.length })
    : written;
}

type Part =
  | { readonly file: BackupFile; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly file: BackupFile; readonly source: ByteSource };

interface Prepared {
  readonly list: Uint8Array<ArrayBuffer>;
  readonly parts: readonly Part[];
  readonly missing: readonly BackupFile[];
  readonly totalInBytes: number;
}

async function prepare(content: BackupToWrite): Written<Prepared> {
  const texts = await textParts(content);
  if (!texts.ok) {
    return texts;
  }
  const evidence = await evidenceParts(content);
  const parts = [...texts.value, ...evidence.parts];
  const totalInBytes = parts.reduce((sum, { file }) => sum + file.sizeInBytes, 0);
  if (parts.length >= MOST_BACKUP_ENTRIES || content.assessments.length > MOST_BACKED_UP_ASSESSMENTS) {
    return fail({ kind: "too-many-files", limit: MOST_BACKUP_ENTRIES });
  }
  if (totalInBytes > LARGEST_BACKUP_IN_BYTES - LARGEST_JSON_IN_BYTES) {
    return fail({ kind: "too-large", name: "Cadangan", limitInBytes: LARGEST_BACKUP_IN_BYTES });
  }
  const { missing } = evidence;
  const list = new TextEncoder().encode(
    backupJson(content, { files: parts.map(({ file }) => file), missing }),
  );
  return succeed({ list, parts, missing, totalInBytes: totalInBytes + list.length });
}

async function textParts(content: BackupToWrite): Written<readonly Part[]> {
  const parts: Part[] = [];
  let totalInBytes = LARGEST_JSON_IN_BYTES; // the list of contents is still to come
  for (const { path, text } of content.assessments.flatMap((one) => textsOf(one, content))) {
    const bytes = new TextEncoder().encode(text);
    totalInBytes += bytes.length;
    if (bytes.length > LARGEST_JSON_IN_BYTES || totalInBytes > LARGEST_BACKUP_TEXTS_IN_BYTES) {
      return fail({ kind: "too-large", name: "Teks penilaian", limitInBytes: LARGEST_BACKUP_TEXTS_IN_BYTES });
    }
    const sha256 = await hashBytes(bytes);
    parts.push({ file: { path, sizeInBytes: bytes.length, sha256 }, bytes });
  }
  return succeed(parts);
}

function textsOf(assessment: AssessmentToBackUp, content: BackupContent) {
  const { id, journal } = assessment;
  const itself = { path: backedUpPath(id), text: backedUpJson(assessment, content) };
  return journal === undefined ? [itself] : [itself, { path: journalPath(id), text: journalJson(journal) }];
}

/** Each content once, ordered by hash. What only the history tells of goes in where its bytes are kept. */
async function evidenceParts({ assessments, bytesOf }: BackupToWrite) {
  const histories = assessments.map(({ history }) => history);
  const cited = citedFiles(histories);
  const parts: Part[] = [];
  const missing: BackupFile[] = [];
  for (const sha256 of [...new Set([...cited.keys(), ...filesOfHistory(histories)])].sort()) {
    const source = await bytesOf(sha256);
    const citedSize = cited.get(sha256);
    if (source !== null && (citedSize === undefined || citedSize === source.size)) {
      parts.push({ file: evidenceFile(sha256, source.size), source });
    } else if (citedSize !== undefined) {
      missing.push(evidenceFile(sha256, citedSize));
    }
  }
  return { parts, missing };
}

async function* zipInputs(
  { list, parts, totalInBytes }: Prepared,
  madeAt: string,
  { signal, onProgress }: TaskOptions,
) {
  const lastModified = new ZipDate(madeAt);
  yield { name: BACKUP_PATH, lastModified, input: list, size: list.length };
  let doneInBytes = list.length;
  for (const part of parts) {
    signal?.throwIfAborted();
    const { path, sizeInBytes, sha256 } = part.file;
    const input =
      "bytes" in part ? part.bytes : await checkedBytes({ sha256, name: path }, part.source, signal);
    yield { name: path, lastModified, input, size: sizeInBytes };
    doneInBytes += sizeInBytes;
    onProgress?.({ doneInBytes, totalInBytes });
  }
}

function counting() {
  let size = 0;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { stream, sizeInBytes: () => size };
}
