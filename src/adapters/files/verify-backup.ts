import type { TextInBackup } from "#core/exchange/backup-adopt.ts";
import type { OpenBackupError } from "#core/exchange/backup-error.ts";
import {
  BACKUP_PATH,
  type BackupFile,
  type BackupManifest,
  backedUpPath,
  MOST_BACKUP_ENTRIES,
} from "#core/exchange/backup-format.ts";
import { checkBackupEntries, openBackupManifest } from "#core/exchange/backup-open.ts";
import { openAssessmentJson } from "#core/exchange/open-assessment-json.ts";
import { EVIDENCE_FOLDER } from "#core/exchange/package-format.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { hashFile } from "./hash-file.ts";
import type { TaskOptions } from "./progress.ts";
import { readZipDirectory, type ZipEntry } from "./read-zip-directory.ts";
import { unpackEntry } from "./unpack-entry.ts";
import { isUnreadable } from "./unreadable.ts";
import type { PackedEvidence } from "./verify-package.ts";

/** A backup that is whole and as its list of contents says, before any instrument has been asked. */
export interface VerifiedBackup {
  readonly manifest: BackupManifest;
  readonly texts: readonly TextInBackup[];
  /** Parts of the file itself: readable as long as that is. */
  readonly evidence: readonly PackedEvidence[];
}

type Opened<Value> = Promise<Result<Value, OpenBackupError>>;

/** Reads the whole backup and checks all of its content. Never throws on bad input. */
export async function verifyBackup(source: Blob, options: TaskOptions = {}): Opened<VerifiedBackup> {
  try {
    return await verify(source, options);
  } catch (cause) {
    if (options.signal?.aborted === true) {
      return fail({ kind: "cancelled" });
    }
    if (isUnreadable(cause)) {
      return fail({ kind: "unreadable-source" });
    }
    throw cause;
  }
}

async function verify(source: Blob, options: TaskOptions): Opened<VerifiedBackup> {
  const directory = await readZipDirectory(source, MOST_BACKUP_ENTRIES);
  const entries = directory.ok ? checkBackupEntries(directory.value) : directory;
  if (!entries.ok) {
    return entries;
  }
  const entryByPath = new Map(entries.value.map((entry) => [entry.path, entry]));
  const list = await textOf(entryByPath.get(BACKUP_PATH), BACKUP_PATH, options);
  const manifest = list.ok ? openBackupManifest(list.value) : list;
  if (!manifest.ok) {
    return manifest;
  }
  const mismatch = mismatchOf(manifest.value.files, entryByPath);
  if (mismatch !== null) {
    return fail(mismatch);
  }
  const evidence = await verifyFiles(manifest.value.files, entryByPath, options);
  if (!evidence.ok) {
    return evidence;
  }
  const texts = await readTexts(manifest.value, entryByPath, options);
  return texts.ok
    ? succeed({ manifest: manifest.value, texts: texts.value, evidence: evidence.value })
    : texts;
}

/** None missing, none more, all of the size that is listed. */
function mismatchOf(
  files: readonly BackupFile[],
  entryByPath: ReadonlyMap<string, ZipEntry>,
): OpenBackupError | null {
  for (const { path, sizeInBytes } of files) {
    const entry = entryByPath.get(path);
    if (entry === undefined) {
      return { kind: "missing-file", path };
    }
    if (entry.sizeInBytes !== sizeInBytes) {
      return { kind: "wrong-hash", path };
    }
  }
  const listed = new Set([BACKUP_PATH, ...files.map(({ path }) => path)]);
  const unlisted = [...entryByPath.keys()].find((path) => !listed.has(path));
  return unlisted === undefined ? null : { kind: "unexpected-file", path: unlisted };
}

/** Every listed file unpacked and hashed, one after the other; answers the evidence. */
async function verifyFiles(
  files: readonly BackupFile[],
  entryByPath: ReadonlyMap<string, ZipEntry>,
  { signal, onProgress }: TaskOptions,
): Opened<readonly PackedEvidence[]> {
  const totalInBytes = files.reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 0);
  const evidence: PackedEvidence[] = [];
  let doneInBytes = 0;
  for (const { path, sizeInBytes, sha256 } of files) {
    signal?.throwIfAborted();
    const bytes = await contentOf(entryByPath.get(path), path, signal);
    if (!bytes.ok) {
      return bytes;
    }
    if ((await hashFile(bytes.value, signal)) !== sha256) {
      return fail({ kind: "wrong-hash", path });
    }
    if (path.startsWith(EVIDENCE_FOLDER)) {
      evidence.push({ sha256, bytes: bytes.value });
    }
    doneInBytes += sizeInBytes;
    onProgress?.({ doneInBytes, totalInBytes });
  }
  return succeed(evidence);
}

async function readTexts(
  { assessments }: BackupManifest,
  entryByPath: ReadonlyMap<string, ZipEntry>,
  options: TaskOptions,
): Opened<readonly TextInBackup[]> {
  const texts: TextInBackup[] = [];
  for (const backedUp of assessments) {
    const path = backedUpPath(backedUp.id);
    const text = await textOf(entryByPath.get(path), path, options);
    const file = text.ok ? openAssessmentJson(text.value) : text;
    if (!file.ok) {
      return fail(file.error.kind === "bad-json" ? { kind: "bad-json", path } : file.error);
    }
    texts.push({ backedUp, file: file.value });
  }
  return succeed(texts);
}

async function textOf(entry: ZipEntry | undefined, path: string, { signal }: TaskOptions): Opened<string> {
  const content = await contentOf(entry, path, signal);
  if (!content.ok) {
    return content;
  }
  const buffer = await content.value.arrayBuffer();
  try {
    return succeed(new TextDecoder("utf-8", { fatal: true }).decode(buffer));
  } catch {
    return fail({ kind: "bad-json", path });
  }
}

async function contentOf(entry: ZipEntry | undefined, path: string, signal?: AbortSignal): Opened<Blob> {
  return entry === undefined ? fail({ kind: "missing-file", path }) : unpackEntry(entry, signal);
}
