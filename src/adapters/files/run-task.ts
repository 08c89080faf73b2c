import type { Progress, TaskOptions } from "./progress.ts";

/** What ends a task without an answer of its own. */
export type Unanswered = { readonly kind: "cancelled" } | { readonly kind: "interrupted" };

type ProgressReply = { readonly kind: "progress" } & Progress;

/**
 * Gives a worker, which is started for it, one task, and ends it whatever comes of it: aborting does so at once. `parse` says what the
 * worker's messages are.
 */
export function runTask<Answer extends { readonly kind: string }>(
  start: () => Worker,
  request: unknown,
  parse: (message: unknown) => Answer | ProgressReply,
  { signal, onProgress }: TaskOptions,
): Promise<Answer | Unanswered> {
  if (signal?.aborted === true) {
    return Promise.resolve({ kind: "cancelled" });
  }
  const worker = start();
  return new Promise((resolve) => {
    const end = (outcome: Answer | Unanswered) => {
      worker.terminate();
      signal?.removeEventListener("abort", cancel);
      resolve(outcome);
    };
    const cancel = () => end({ kind: "cancelled" });
    const interrupt = () => end({ kind: "interrupted" });
    signal?.addEventListener("abort", cancel);
    worker.addEventListener("error", interrupt);
    worker.addEventListener("messageerror", interrupt);
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const reply = parse(data);
      if (isProgress(reply)) {
        onProgress?.(reply);
      } else {
        end(reply);
      }
    });
    worker.postMessage(request);
  });
}

function isProgress(reply: { readonly kind: string } | ProgressReply): reply is ProgressReply {
  return reply.kind === "progress";
}
