import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { type ByteSource, type EvidenceStore, NEWLY_KEPT_MS } from "#core/evidence/evidence-store.ts";
import { succeed } from "#core/shared/result.ts";

/** What several stores can share, as several tabs share a database. */
export type MemoryEvidence = Map<Sha256, { readonly bytes: ArrayBuffer; readonly keptAt: number }>;

export function createMemoryEvidence(): MemoryEvidence {
  return new Map();
}

/** Keeps bytes as long as the page or process lives. */
export function openMemoryEvidenceStore(
  kept: MemoryEvidence = createMemoryEvidence(),
  nowInMs: () => number = Date.now,
): EvidenceStore {
  return {
    keep: async (sha256, source) => {
      const bytes = kept.get(sha256)?.bytes ?? (await source.arrayBuffer()).slice(0);
      kept.set(sha256, { bytes, keptAt: nowInMs() });
      return succeed(undefined);
    },
    bytesOf: async (sha256) => {
      const bytes = kept.get(sha256)?.bytes;
      return bytes === undefined ? null : byteSource(bytes);
    },
    list: async () => [...kept].map(([sha256, { bytes }]) => ({ sha256, sizeInBytes: bytes.byteLength })),
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
