import type { Incoming, IncomingReply, IncomingRequest } from "./incoming-messages.ts";

/** Looks at what came in a worker of its own. Rejects with the signal's reason when it is aborted, and when the worker breaks down. */
export function planInWorker(
  request: IncomingRequest,
  onProgress: (done: number, note: string) => void,
  signal: AbortSignal,
): Promise<Incoming> {
  if (signal.aborted) {
    return Promise.reject(signal.reason);
  }
  const worker = new Worker(new URL("./incoming-worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.terminate();
      signal.removeEventListener("abort", cancel);
      settle();
    };
    const cancel = () => end(() => reject(signal.reason));
    const stop = (message: string) =>
      end(() => reject(new Error(`The import's worker broke down: ${message}`)));
    signal.addEventListener("abort", cancel);
    worker.addEventListener("error", ({ message }) => stop(message || "it could not be loaded"));
    worker.addEventListener("messageerror", () => stop("it sent what cannot be read"));
    worker.addEventListener("message", ({ data }: MessageEvent<IncomingReply>) => {
      switch (data.kind) {
        case "progress":
          onProgress(data.done, data.note);
          break;
        case "planned":
          end(() => resolve(data.incoming));
          break;
        case "broken":
          stop(data.message);
          break;
      }
    });
    worker.postMessage(request);
  });
}
