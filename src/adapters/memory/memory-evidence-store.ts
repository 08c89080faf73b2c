import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { type ByteSource, type EvidenceStore, NEWLY_KEPT_MS } from "#core/evidence/evidence-store.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { succeed } from "#core/shared/result.ts";

/** What several stores can share, as several tabs share a database. */
export type MemoryEvidence = Map<Sha256, KeptContent>;

interface KeptContent {
  readonly bytes: ArrayBuffer;
  readonly keptAt: number;
  readonly facts: FileFacts | null;
}

export function createMemoryEvidence(): MemoryEvidence {
  return new Map();
}

/** Keeps bytes as long as the page or process lives. */
export function openMemoryEvidenceStore(
  kept: MemoryEvidence = createMemoryEvidence(),
  nowInMs: () => number = Date.now,
): EvidenceStore {
  const keep: EvidenceStore["keep"] = async (sha256, source) => {
    const bytes = kept.get(sha256)?.bytes ?? (await source.arrayBuffer()).slice(0);
    kept.set(sha256, { bytes, keptAt: nowInMs(), facts: kept.get(sha256)?.facts ?? null });
    return succeed(undefined);
  };
  return {
    keep,
    keepAll: async (contents) => {
      await Promise.all(contents.map(({ sha256, bytes }) => keep(sha256, bytes)));
      return succeed(undefined);
    },
    bytesOf: async (sha256) => {
      const bytes = kept.get(sha256)?.bytes;
      return bytes === undefined ? null : byteSource(bytes);
    },
    list: async () => [...kept].map(([sha256, { bytes }]) => ({ sha256, sizeInBytes: bytes.byteLength })),
    factsOf: async (sha256s) => {
      const known = sha256s.map((sha256) => [sha256, kept.get(sha256)?.facts ?? null] as const);
      return new Map(known.flatMap(([sha256, facts]) => (facts === null ? [] : [[sha256, facts]])));
    },
    keepFacts: async (sha256, facts) => {
      const content = kept.get(sha256);
      if (content !== undefined) {
        kept.set(sha256, { ...content, facts });
      }
      return succeed(undefined);
    },
    removeAllBut: async (needed) => {
      const removable = [...kept].filter(
        ([sha256, { keptAt }]) => !needed.has(sha256) && nowInMs() - keptAt >= NEWLY_KEPT_MS,
      );
      for (const [sha256] of removable) {
        kept.delete(sha256);
      }
      return removable.reduce((sum, [, { bytes }]) => sum + bytes.byteLength, 0);
    },
  };
}

function byteSource(bytes: ArrayBuffer): ByteSource {
  return { size: bytes.byteLength, arrayBuffer: async () => bytes.slice(0) };
}
