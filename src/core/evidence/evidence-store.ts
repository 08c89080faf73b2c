import type { Result } from "#core/shared/result.ts";
import type { Sha256 } from "./evidence-item.ts";
import type { FileFacts } from "./file-facts.ts";

/** Bytes that need not be in memory. A browser's Blob and File fit. */
export interface ByteSource {
  readonly size: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Bytes under the hash that whoever brings them computed. */
export interface Content {
  readonly sha256: Sha256;
  readonly bytes: ByteSource;
}

export type EvidenceStoreError =
  | { readonly kind: "storage-full" }
  | { readonly kind: "storage-unavailable" }
  /** Another tab runs a newer version of the app; this one must be loaded anew before it can save. */
  | { readonly kind: "newer-app-open" };

/** How long bytes are safe from `removeAllBut` after they were kept: an answer that cites them may still be on its way. */
export const NEWLY_KEPT_MS = 10 * 60_000;

/**
 * Where the bytes of evidence are kept, once per content. Every implementation passes test/contract/evidence-store.ts.
 * What has no failure in its result rejects when the storage cannot be reached.
 */
export interface EvidenceStore {
  /** Keeps the bytes under the hash the caller computed; keeping the same content again changes nothing. */
  readonly keep: (sha256: Sha256, bytes: ByteSource) => Promise<Result<void, EvidenceStoreError>>;
  /** Keeps several at once, all of them or none: much faster than one after another. */
  readonly keepAll: (contents: readonly Content[]) => Promise<Result<void, EvidenceStoreError>>;
  /** Null when no such content is kept. */
  readonly bytesOf: (sha256: Sha256) => Promise<ByteSource | null>;
  readonly list: () => Promise<readonly { readonly sha256: Sha256; readonly sizeInBytes: number }[]>;
  /** What is known of these contents; without an entry where nothing is, or only what an older look found. */
  readonly factsOf: (sha256s: readonly Sha256[]) => Promise<ReadonlyMap<Sha256, FileFacts>>;
  /** Keeps what was found in bytes that are kept, as long as they are. Of other bytes nothing is kept. */
  readonly keepFacts: (sha256: Sha256, facts: FileFacts) => Promise<Result<void, EvidenceStoreError>>;
  /** Removes what is not in `needed` and was not kept just now, with its facts; answers how many bytes came free. */
  readonly removeAllBut: (needed: ReadonlySet<Sha256>) => Promise<number>;
}
