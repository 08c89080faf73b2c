import { blobOf } from "#adapters/files/blob-of.ts";
import { type FileInspector, openFileInspector } from "#adapters/pdf-pack/inspect-worker-client.ts";
import { type EvidenceItem, type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import type { Services } from "./services.ts";

export type KnownFacts = ReadonlyMap<Sha256, FileFacts>;

/** What is known of the files in this browser. What is not known yet is found out in the background. */
export interface FactsKeeper {
  readonly inspector: FileInspector;
  /** Another object whenever more is known. */
  readonly facts: () => KnownFacts;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks into a file whose bytes are at hand; resolves when that is done, and kept where the bytes are. */
  readonly look: (sha256: Sha256, file: Blob, name: string) => Promise<FileFacts>;
  /** Facts of all these: kept ones first, the others found out one after the other, until the signal is aborted. */
  readonly lookAtAll: (evidence: readonly EvidenceItem[], signal: AbortSignal) => Promise<void>;
}

const keepers = new WeakMap<Services, FactsKeeper>();

/** One for all screens: a file is looked into once. */
export function factsKeeperOf(services: Services): FactsKeeper {
  const keeper = keepers.get(services) ?? openFactsKeeper(services);
  keepers.set(services, keeper);
  return keeper;
}

/** What others wait for, too, is looked into to the end: the time limit ends it in any case. */
const FOREVER = new AbortController().signal;

function openFactsKeeper({ evidence: store }: Services): FactsKeeper {
  const inspector = openFileInspector();
  const listeners = new Set<() => void>();
  const looking = new Map<Sha256, Promise<FileFacts>>();
  let known: KnownFacts = new Map();
  const learn = (more: KnownFacts) => {
    if (more.size > 0) {
      known = new Map([...known, ...more]);
      for (const listener of listeners) {
        listener();
      }
    }
  };
  const lookNow = async (sha256: Sha256, file: Blob, name: string) => {
    const facts = await inspector.inspect(file, name, FOREVER);
    learn(new Map([[sha256, facts]]));
    // Facts that cannot be kept are found out again: no loss.
    await store.keepFacts(sha256, facts);
    return facts;
  };
  const look = (sha256: Sha256, file: Blob, name: string): Promise<FileFacts> => {
    const found = known.get(sha256);
    if (found !== undefined) {
      return Promise.resolve(found);
    }
    const running = looking.get(sha256) ?? lookNow(sha256, file, name).finally(() => looking.delete(sha256));
    looking.set(sha256, running);
    return running;
  };
  return {
    inspector,
    facts: () => known,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look,
    lookAtAll: async (evidence, signal) => {
      const files = evidence.flatMap(storedFilesOf).filter(({ sha256 }) => !known.has(sha256));
      learn(await store.factsOf(files.map(({ sha256 }) => sha256)));
      for (const { sha256, name } of files) {
        const bytes = known.has(sha256) || looking.has(sha256) ? null : await store.bytesOf(sha256);
        signal.throwIfAborted();
        if (bytes !== null) {
          await look(sha256, await blobOf(bytes), name);
        }
      }
    },
  };
}
