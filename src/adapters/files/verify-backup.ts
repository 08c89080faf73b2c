import type { TextInBackup } from "#core/exchange/backup-adopt.ts";
import type { OpenBackupError } from "#core/exchange/backup-error.ts";
import {
  BACKUP_PATH,
  type BackupManifest,
  backedUpPath,
  journalPath,
  MOST_BACKUP_ENTRIES,
} from "#core/exchange/backup-format.ts";
import { openJournalJson } from "#core/exchange/backup-journal.ts";
import { checkBackupEntries, openBackupManifest } from "#core/exchange/backup-open.ts";
import { matchListed } from "#core/exchange/match-listed.ts";
import { openAssessmentJson } from "#core/exchange/open-assessment-json.ts";
import { EVIDENCE_FOLDER } from "#core/exchange/package-format.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { TaskOptions } from "./progress.ts";
import type { ZipEntry } from "./read-zip-directory.ts";
import {
  decodeText,
  readText,
  type VerifiedContent,
  verifyArchive,
  verifyContents,
} from "./verify-archive.ts";
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
export function verifyBackup(source: Blob, options: TaskOptions = {}): Opened<VerifiedBackup> {
  return verifyArchive(source, MOST_BACKUP_ENTRIES, options, (entries) => verify(entries, options));
}

async function verify(all: readonly ZipEntry[], options: TaskOptions): Opened<VerifiedBackup> {
  const entries = checkBackupEntries(all);
  if (!entries.ok) {
    return entries;
  }
  const list = await readText(entries.value, BACKUP_PATH, options);
  const manifest = list.ok ? openBackupManifest(list.value) : list;
  if (!manifest.ok) {
    return manifest;
  }
  const listed = matchListed(manifest.value.files, entries.value, BACKUP_PATH);
  const contents = listed.ok ? await verifyContents(listed.value, options) : listed;
  if (!contents.ok) {
    return contents;
  }
  const texts = await readTexts(manifest.value, contents.value);
  return texts.ok
    ? succeed({ manifest: manifest.value, texts: texts.value, evidence: evidenceIn(contents.value) })
    : texts;
}

async function readTexts(
  { assessments }: BackupManifest,
  contents: readonly VerifiedContent[],
): Opened<readonly TextInBackup[]> {
  const bytesByPath = new Map(contents.map(({ path, bytes }) => [path, bytes]));
  const texts: TextInBackup[] = [];
  for (const backedUp of assessments) {
    const path = backedUpPath(backedUp.id);
    const bytes = bytesByPath.get(path);
    if (bytes === undefined) {
      return fail({ kind: "missing-file", path });
    }
    const text = await decodeText(bytes, path);
    const file = text.ok ? openAssessmentJson(text.value) : text;
    if (!file.ok) {
      return fail(file.error.kind === "bad-json" ? { kind: "bad-json", path } : file.error);
    }
    const journal = await readJournal(journalPath(backedUp.id), bytesByPath);
    if (!journal.ok) {
      return journal;
    }
    texts.push({ backedUp, file: file.value, journal: journal.value });
  }
  return succeed(texts);
}

async function readJournal(
  path: string,
  bytesByPath: ReadonlyMap<string, Blob>,
): Opened<TextInBackup["journal"]> {
  const bytes = bytesByPath.get(path);
  if (bytes === undefined) {
    return succeed(undefined);
  }
  const text = await decodeText(bytes, path);
  return text.ok ? openJournalJson(text.value, path) : text;
}

function evidenceIn(contents: readonly VerifiedContent[]): readonly PackedEvidence[] {
  return contents
    .filter(({ path }) => path.startsWith(EVIDENCE_FOLDER))
    .map(({ sha256, bytes }) => ({ sha256, bytes }));
}
