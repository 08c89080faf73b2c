/** What the workers of this app answer: how far they are, then what came of it. */
export type WorkerReply<Progress, Outcome> =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly outcome: Outcome }
  | { readonly kind: "broken"; readonly message: string };

/**
 * Gives a worker a task, and waits for what comes of it. Rejects with the signal's reason when it is aborted, and with an Error when
 * the worker breaks down. The worker lives on: whoever started it ends it.
 */
export function askWorker<Progress, Outcome>(
  worker: Worker,
  request: unknown,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  if (signal.aborted) {
    return Promise.reject(signal.reason);
  }
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const end = (settle: () => void) => {
      listening.abort();
      settle();
    };
    const stop = (message: string) => end(() => reject(new Error(`A worker broke down: ${message}`)));
    const whileWaiting = { signal: listening.signal };
    signal.addEventListener("abort", () => end(() => reject(signal.reason)), whileWaiting);
    worker.addEventListener(
      "error",
      ({ message }) => stop(message || "it could not be loaded"),
      whileWaiting,
    );
    worker.addEventListener("messageerror", () => stop("it sent what cannot be read"), whileWaiting);
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<WorkerReply<Progress, Outcome>>) => {
        switch (data.kind) {
          case "progress":
            onProgress(data.progress);
            break;
          case "broken":
            stop(data.message);
            break;
          case "done":
            end(() => resolve(data.outcome));
            break;
        }
      },
      whileWaiting,
    );
    worker.postMessage(request);
  });
}

/** In the worker: does each task that comes, telling its progress. A bug in it is told to the page. */
export function doTasks<Request, Progress, Outcome>(
  work: (request: Request, onProgress: (progress: Progress) => void) => Promise<Outcome>,
): void {
  const reply = (message: WorkerReply<Progress, Outcome>) => postMessage(message);
  addEventListener("message", ({ data }: MessageEvent<Request>) => {
    work(data, (progress) => reply({ kind: "progress", progress })).then(
      (outcome) => reply({ kind: "done", outcome }),
      (cause: unknown) =>
        reply({ kind: "broken", message: cause instanceof Error ? cause.message : String(cause) }),
    );
  });
}
