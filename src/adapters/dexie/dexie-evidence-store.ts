import type { Sha256 } from "#core/evidence/evidence-item.ts";
import {
  type ByteSource,
  type EvidenceStore,
  type EvidenceStoreError,
  NEWLY_KEPT_MS,
} from "#core/evidence/evidence-store.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { Database } from "./database.ts";
import { FileBytesRow, FileFactsRow, FileRow, parseRow } from "./rows.ts";
import { type StorageFailure, valueOrThrow } from "./storage-failure.ts";
import type { Tables } from "./tables.ts";

/** Keeps the bytes of evidence in the browser's database, once per content. */
export function openDexieEvidenceStore(
  { attempt }: Database,
  nowInMs: () => number = Date.now,
): EvidenceStore {
  return {
    keep: async (sha256, source) => {
      const bytes = await asBlob(source);
      return asKept(await attempt((tables) => keep(tables, sha256, bytes, nowInMs())));
    },
    bytesOf: async (sha256) => valueOrThrow(await attempt((tables) => bytesOf(tables, sha256))),
    list: async () => valueOrThrow(await attempt(listFiles)),
    factsOf: async (sha256s) => valueOrThrow(await attempt((tables) => factsOf(tables, sha256s))),
    keepFacts: async (sha256, facts) => asKept(await attempt((tables) => keepFacts(tables, sha256, facts))),
    removeAllBut: async (needed) =>
      valueOrThrow(await attempt((tables) => removeAllBut(tables, needed, nowInMs() - NEWLY_KEPT_MS))),
  };
}

function asKept(kept: Result<void, StorageFailure>): Result<void, EvidenceStoreError> {
  if (kept.ok) {
    return succeed(undefined);
  }
  return fail(kept.error.kind === "damaged" ? { kind: "storage-unavailable" } : kept.error);
}

/** A file from the person's disk goes into the database without passing through memory. */
async function asBlob(source: ByteSource): Promise<Blob> {
  return source instanceof Blob ? source.slice() : new Blob([await source.arrayBuffer()]);
}

function keep(tables: Tables, sha256: Sha256, bytes: Blob, keptAtMs: number): PromiseLike<void> {
  return tables.inOneTransaction("readwrite", ["files", "fileBytes"], async () => {
    const isKept = (await tables.fileBytes.where({ sha256 }).count()) > 0;
    if (!isKept) {
      await tables.fileBytes.put({ sha256, bytes });
    }
    await tables.files.put({ sha256, sizeInBytes: bytes.size, keptAtMs });
  });
}

async function bytesOf(tables: Tables, sha256: Sha256): Promise<ByteSource | null> {
  const row = await tables.fileBytes.get(sha256);
  return row === undefined ? null : parseRow(FileBytesRow, row, "fileBytes").bytes;
}

async function listFiles(tables: Tables) {
  const rows = await tables.files.toArray();
  return rows.map((row) => {
    const { sha256, sizeInBytes } = parseRow(FileRow, row, "files");
    return { sha256, sizeInBytes };
  });
}

/** Facts that an older look found do not parse any more; they count as missing, like those of a damaged row. */
async function factsOf(tables: Tables, sha256s: readonly Sha256[]): Promise<ReadonlyMap<Sha256, FileFacts>> {
  const rows = await tables.fileFacts.bulkGet([...sha256s]);
  const read = rows.map((row) => FileFactsRow.safeParse(row));
  return new Map(read.flatMap(({ data }) => (data === undefined ? [] : [[data.sha256, data.facts]])));
}

function keepFacts(tables: Tables, sha256: Sha256, facts: FileFacts): PromiseLike<void> {
  return tables.inOneTransaction("readwrite", ["files", "fileFacts"], async () => {
    if ((await tables.files.where({ sha256 }).count()) > 0) {
      await tables.fileFacts.put({ sha256, facts });
    }
  });
}

function removeAllBut(
  tables: Tables,
  needed: ReadonlySet<Sha256>,
  keptBeforeMs: number,
): PromiseLike<number> {
  return tables.inOneTransaction("readwrite", ["files", "fileBytes", "fileFacts"], async () => {
    const files = (await tables.files.toArray()).map((row) => parseRow(FileRow, row, "files"));
    const removable = files.filter(({ sha256, keptAtMs }) => !needed.has(sha256) && keptAtMs <= keptBeforeMs);
    const hashes = removable.map(({ sha256 }) => sha256);
    await Promise.all([
      tables.files.bulkDelete(hashes),
      tables.fileBytes.bulkDelete(hashes),
      tables.fileFacts.bulkDelete(hashes),
    ]);
    return removable.reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 0);
  });
}
