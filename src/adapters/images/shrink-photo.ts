import { fail, type Result, succeed } from "#core/shared/result.ts";
import { ShrinkReply, type ShrinkRequest } from "./shrink-messages.ts";

export interface ShrunkPhoto {
  /** JPEG, upright without an orientation of its own. */
  readonly bytes: Blob;
  readonly width: number;
  readonly height: number;
}

/** How long one picture may take; then the task is ended. */
const LIMIT_MS = 20_000;

/**
 * A smaller copy of a photo, made in the background; the photo itself stays as it is. Fails when the browser cannot read the
 * picture. Rejects with the signal's reason when it is aborted.
 */
export function shrinkPhoto(source: Blob, signal: AbortSignal): Promise<Result<ShrunkPhoto, "not-readable">> {
  if (signal.aborted) {
    return Promise.reject(signal.reason);
  }
  const worker = new Worker(new URL("./shrink-worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      worker.terminate();
      signal.removeEventListener("abort", cancel);
      settle();
    };
    const cancel = () => end(() => reject(signal.reason));
    const giveUp = () => end(() => resolve(fail("not-readable")));
    const timer = setTimeout(giveUp, LIMIT_MS);
    signal.addEventListener("abort", cancel);
    worker.addEventListener("error", giveUp);
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const reply = ShrinkReply.parse(data);
      end(() => resolve(reply.kind === "shrunk" ? succeed(reply) : fail(reply.kind)));
    });
    worker.postMessage({ source } satisfies ShrinkRequest);
  });
}
