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
import { FileBytesRow, FileFactsRow, FileRow } from "./file-rows.ts";
import { parseRow } from "./rows.ts";
import { type StorageFailure, valueOrThrow } from "./storage-failure.ts";
import type { Tables } from "./tables.ts";

/** Keeps the bytes of evidence in the browser's database, once per content. */
export function openDexieEvidenceStore(
  { attempt }: Database,
  nowInMs: () => number = Date.now,
): EvidenceStore {
  const keepAll: EvidenceStore["keepAll"] = async (contents) => {
    const blobs = await Promise.all(
      contents.map(async ({ sha256, bytes }) => ({ sha256, bytes: await asBlob(bytes) })),
    );
    return asKept(await attempt((tables) => keep(tables, blobs, nowInMs())));
  };
  return {
    keep: (sha256, bytes) => keepAll([{ sha256, bytes }]),
    keepAll,
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

interface ContentBlob {
  readonly sha256: Sha256;
  readonly bytes: Blob;
}

function keep(tables: Tables, contents: readonly ContentBlob[], keptAtMs: number): PromiseLike<void> {
  return tables.inOneTransaction("readwrite", ["files", "fileBytes"], async () => {
    const hashes = contents.map(({ sha256 }) => sha256);
    const kept = new Set(await tables.fileBytes.where("sha256").anyOf(hashes).primaryKeys());
    const rows = contents.map(({ sha256, bytes }) => ({ sha256, sizeInBytes: bytes.size, keptAtMs }));
    await Promise.all([
      tables.fileBytes.bulkPut(contents.filter(({ sha256 }) => !kept.has(sha256))),
      tables.files.bulkPut(rows),
    ]);
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
