import { openFileInspector } from "#adapters/pdf-pack/inspect-worker-client.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { watchMainThread } from "./pack-assembly-page.ts";

export interface CheckedInBrowser {
  /** Until the first file was hashed, which is when the screen can tell something of it. */
  readonly firstFeedbackMs: number;
  readonly allCheckedMs: number;
  readonly longestTaskMs: number;
  readonly longestWaitMs: number;
  readonly facts: readonly { readonly name: string; readonly facts: FileFacts | null }[];
}

declare global {
  var loadFiles: (paths: readonly { readonly name: string; readonly address: string }[]) => Promise<number>;
  var checkFiles: () => Promise<CheckedInBrowser>;
}

let files: readonly File[] = [];

globalThis.loadFiles = async (paths) => {
  files = await Promise.all(
    paths.map(async ({ name, address }) => new File([await (await fetch(address)).blob()], name)),
  );
  return files.reduce((sum, { size }) => sum + size, 0);
};

globalThis.checkFiles = async () => {
  const watch = watchMainThread();
  const { signal } = new AbortController();
  const start = performance.now();
  const inspector = openFileInspector();
  let firstFeedbackMs = 0;
  const facts = await Promise.all(
    files.map(async (file) => {
      const hash = await inspector.hash(file, signal);
      firstFeedbackMs = firstFeedbackMs === 0 ? performance.now() - start : firstFeedbackMs;
      return { name: file.name, facts: hash.ok ? await inspector.inspect(file, file.name, signal) : null };
    }),
  );
  const allCheckedMs = performance.now() - start;
  inspector.close();
  return { firstFeedbackMs, allCheckedMs, ...watch(), facts };
};
