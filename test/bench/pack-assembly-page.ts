import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import type { BenchReply, BenchRequest } from "./pack-assembly-worker.ts";

export interface MadeInBrowser extends BenchReply {
  /** The longest task of the page's main thread meanwhile; tasks below 50 ms are not reported by browsers and count as 0. */
  readonly longestTaskMs: number;
  /** The longest time between two timers of the page. */
  readonly longestWaitMs: number;
}

declare global {
  var keepFile: (sha256: string, address: string) => Promise<void>;
  var makePack: (request: BenchRequest) => Promise<MadeInBrowser>;
}

globalThis.keepFile = async (sha256, address) => {
  const response = await fetch(address);
  const evidence = openDexieEvidenceStore(openDatabase("matang"));
  const kept = await evidence.keep(Sha256.parse(sha256), await response.blob());
  if (!kept.ok) {
    throw new Error(kept.error.kind);
  }
};

globalThis.makePack = async (request) => {
  // The task in which the benchmark hands over its request is none of the app's.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const watch = watchMainThread();
  const worker = new Worker(new URL("./pack-assembly-worker.ts", import.meta.url), { type: "module" });
  const reply = await new Promise<BenchReply>((resolve, reject) => {
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<BenchReply | { readonly progress: unknown }>) => {
        if ("pack" in data) {
          resolve(data);
        }
      },
    );
    worker.postMessage(request);
  });
  worker.terminate();
  return { ...reply, ...watch() };
};

/** Watches until the returned function is called. */
export function watchMainThread(): () => Pick<MadeInBrowser, "longestTaskMs" | "longestWaitMs"> {
  let [longestTaskMs, longestWaitMs, last] = [0, 0, performance.now()];
  const note = (entries: PerformanceObserverEntryList) => {
    for (const { duration } of entries.getEntries()) {
      longestTaskMs = Math.max(longestTaskMs, duration);
    }
  };
  const observer = new PerformanceObserver(note);
  observer.observe({ type: "longtask" });
  const timer = setInterval(() => {
    const now = performance.now();
    longestWaitMs = Math.max(longestWaitMs, now - last);
    last = now;
  }, 10);
  return () => {
    clearInterval(timer);
    observer.takeRecords().forEach(({ duration }) => {
      longestTaskMs = Math.max(longestTaskMs, duration);
    });
    observer.disconnect();
    return { longestTaskMs, longestWaitMs };
  };
}
