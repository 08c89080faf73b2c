import type { VolumeCheck } from "#core/pack/volume-check.ts";
import { VerifyReply, type VerifyRequest } from "./verify-messages.ts";

/**
 * Checks the files in a worker of its own, so that the page stays usable. `onProgress` gets the part that is done, 0 to 1.
 * Rejects with the signal's reason when it is aborted, and with an Error when the worker cannot be loaded.
 */
export function verifyVolumes(
  files: readonly File[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly VolumeCheck[]> {
  if (signal.aborted) {
    return Promise.reject(signal.reason);
  }
  const worker = new Worker(new URL("./verify-worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.terminate();
      signal.removeEventListener("abort", cancel);
      settle();
    };
    const cancel = () => end(() => reject(signal.reason));
    const fail = (message: string) => end(() => reject(new Error(message)));
    signal.addEventListener("abort", cancel);
    worker.addEventListener("error", ({ message }) =>
      fail(message || "The checking worker could not be loaded"),
    );
    worker.addEventListener("messageerror", () => fail("The checking worker sent what cannot be read"));
    worker.addEventListener("message", (event: MessageEvent<unknown>) => {
      const reply = VerifyReply.parse(event.data);
      switch (reply.kind) {
        case "progress":
          onProgress(reply.done);
          break;
        case "checked":
          end(() => resolve(reply.checks));
          break;
        case "failed":
          fail(reply.message);
          break;
      }
    });
    const request: VerifyRequest = { files };
    worker.postMessage(request);
  });
}
