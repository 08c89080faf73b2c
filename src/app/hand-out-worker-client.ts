import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { HandOutReply, HandOutRequest } from "./hand-out-messages.ts";

/** Has the packages made in a worker of its own. Rejects with the signal's reason when it is aborted, and when the worker breaks down. */
export function bundleInWorker(
  request: HandOutRequest,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<Blob, string>> {
  if (signal.aborted) {
    return Promise.reject(signal.reason);
  }
  const worker = new Worker(new URL("./hand-out-worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.terminate();
      signal.removeEventListener("abort", cancel);
      settle();
    };
    const cancel = () => end(() => reject(signal.reason));
    const stop = (message: string) =>
      end(() => reject(new Error(`The packages' worker broke down: ${message}`)));
    signal.addEventListener("abort", cancel);
    worker.addEventListener("error", ({ message }) => stop(message || "it could not be loaded"));
    worker.addEventListener("messageerror", () => stop("it sent what cannot be read"));
    worker.addEventListener("message", ({ data }: MessageEvent<HandOutReply>) => {
      switch (data.kind) {
        case "progress":
          onProgress(data.done);
          break;
        case "made":
          end(() => resolve(succeed(data.bytes)));
          break;
        case "not-made":
          end(() => resolve(fail(describeWriteError(data.error))));
          break;
        case "broken":
          stop(data.message);
          break;
      }
    });
    worker.postMessage(request);
  });
}
