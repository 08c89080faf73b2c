import type { AssembledPack, PackError, PackProgress } from "#adapters/pdf-pack/assembled-pack.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { PackReply, PackRequest } from "./pack-messages.ts";

/** Longer than any sound file takes, on a weak machine too. */
const STANDSTILL_MS = 30_000;
/** A pack in which so many files stand still has another trouble. */
const MOST_STANDSTILLS = 20;

/**
 * Has a pack made in a worker of its own, so that the page stays usable. A file at which the worker stands still, or breaks
 * down, costs that file only: it is made again with that file attached. Rejects with the signal's reason when it is aborted.
 */
export async function makePackInWorker(
  request: Omit<PackRequest, "tooSlow">,
  onProgress: (progress: PackProgress) => void,
  signal: AbortSignal,
  standstillInMs = STANDSTILL_MS,
): Promise<Result<AssembledPack, PackError>> {
  const tooSlow: Sha256[] = [];
  for (;;) {
    const outcome = await tryOnce({ ...request, tooSlow }, onProgress, signal, standstillInMs);
    if (outcome.kind === "done") {
      return outcome.result;
    }
    if (outcome.file === null || tooSlow.includes(outcome.file) || tooSlow.length >= MOST_STANDSTILLS) {
      throw new Error(`The pack's worker broke down: ${outcome.message}`);
    }
    tooSlow.push(outcome.file);
  }
}

type Outcome =
  | { readonly kind: "done"; readonly result: Result<AssembledPack, PackError> }
  | { readonly kind: "stopped"; readonly file: Sha256 | null; readonly message: string };

function tryOnce(
  request: PackRequest,
  onProgress: (progress: PackProgress) => void,
  signal: AbortSignal,
  standstillInMs: number,
): Promise<Outcome> {
  if (signal.aborted) {
    return Promise.reject(signal.reason);
  }
  const worker = new Worker(new URL("./pack-worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    let file: Sha256 | null = null;
    let watch: ReturnType<typeof setTimeout> | undefined;
    const end = (settle: () => void) => {
      clearTimeout(watch);
      worker.terminate();
      signal.removeEventListener("abort", cancel);
      settle();
    };
    const cancel = () => end(() => reject(signal.reason));
    const stop = (message: string) => end(() => resolve({ kind: "stopped", file, message }));
    const finish = (result: Result<AssembledPack, PackError>) => end(() => resolve({ kind: "done", result }));
    const keepWatch = () => {
      clearTimeout(watch);
      watch = file === null ? undefined : setTimeout(() => stop("a file took too long"), standstillInMs);
    };
    signal.addEventListener("abort", cancel);
    worker.addEventListener("error", ({ message }) => stop(message || "it could not be loaded"));
    worker.addEventListener("messageerror", () => stop("it sent what cannot be read"));
    worker.addEventListener("message", ({ data }: MessageEvent<PackReply>) => {
      switch (data.kind) {
        case "file":
          file = data.sha256;
          break;
        case "progress":
          // Between files, our own pages are drawn: that is nobody's fault and takes its time.
          file = data.progress.file === null ? null : file;
          onProgress(data.progress);
          break;
        case "made":
          finish(succeed(data.pack));
          return;
        case "refused":
          finish(fail(data.error));
          return;
        case "broken":
          stop(data.message);
          return;
      }
      keepWatch();
    });
    worker.postMessage(request);
  });
}
