import type { ByteSource } from "#core/evidence/evidence-store.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { Box, OpenPagesError } from "./open-pdf-pages.ts";
import { PageReply, type PageRequest } from "./page-messages.ts";

export interface DrawnPages {
  readonly pages: number;
  /** A picture of a page, from 1; null where it cannot be drawn. Rejects with the signal's reason when it is aborted. */
  readonly draw: (page: number, box: Box, signal: AbortSignal) => Promise<ImageBitmap | null>;
  /** Ends the task. What was still to be drawn comes to null. */
  readonly close: () => void;
}

/** How long opening a file, and drawing a page of it, may take. Then the task is ended. */
const OPEN_LIMIT_MS = 20_000;
const DRAW_LIMIT_MS = 10_000;

/** Opens a PDF in a task of its own, to look at its pages. Nothing is kept beyond `close`. */
export async function openPagesInWorker(
  file: ByteSource,
  signal: AbortSignal,
): Promise<Result<DrawnPages, OpenPagesError | "too-slow">> {
  const bytes = await file.arrayBuffer();
  signal.throwIfAborted();
  const worker = new Worker(new URL("./page-worker.ts", import.meta.url), { type: "module" });
  const opened = await firstReply(worker, bytes, signal);
  if (!opened.ok) {
    worker.terminate();
    return opened;
  }
  return succeed({ pages: opened.value, ...drawingBy(worker) });
}

function firstReply(
  worker: Worker,
  bytes: ArrayBuffer,
  signal: AbortSignal,
): Promise<Result<number, OpenPagesError | "too-slow">> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      settle();
    };
    const cancel = () => {
      worker.terminate();
      end(() => reject(signal.reason));
    };
    const timer = setTimeout(() => end(() => resolve(fail("too-slow"))), OPEN_LIMIT_MS);
    signal.addEventListener("abort", cancel);
    worker.addEventListener("error", () => end(() => resolve(fail("damaged"))), { once: true });
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<unknown>) => {
        const reply = PageReply.parse(data);
        end(() => resolve(reply.kind === "opened" ? succeed(reply.pages) : fail(whyNot(reply))));
      },
      { once: true },
    );
    worker.postMessage({ kind: "open", bytes } satisfies PageRequest, [bytes]);
  });
}

function whyNot(reply: PageReply): OpenPagesError {
  return reply.kind === "not-opened" ? reply.why : "damaged";
}

type Settle = (picture: ImageBitmap | null) => void;

function drawingBy(worker: Worker): Omit<DrawnPages, "pages"> {
  const settleById = new Map<number, Settle>();
  let last = 0;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    isClosed = true;
    clearTimeout(timer);
    worker.terminate();
    for (const settle of settleById.values()) {
      settle(null);
    }
    settleById.clear();
  };
  worker.addEventListener("error", close);
  worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const reply = PageReply.parse(data);
    clearTimeout(timer);
    if (reply.kind === "begun") {
      timer = setTimeout(close, DRAW_LIMIT_MS);
    } else if (reply.kind === "drawn") {
      const settle = settleById.get(reply.id);
      settleById.delete(reply.id);
      if (settle === undefined) {
        reply.picture?.close();
      } else {
        settle(reply.picture);
      }
    }
  });
  const draw: DrawnPages["draw"] = (page, box, signal) => {
    if (signal.aborted) {
      return Promise.reject(signal.reason);
    }
    if (isClosed) {
      return Promise.resolve(null);
    }
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      const forget = () => {
        settleById.delete(id);
        worker.postMessage({ kind: "forget", id } satisfies PageRequest);
        reject(signal.reason);
      };
      signal.addEventListener("abort", forget, { once: true });
      settleById.set(id, (picture) => {
        signal.removeEventListener("abort", forget);
        resolve(picture);
      });
      worker.postMessage({ kind: "draw", id, page, box } satisfies PageRequest);
    });
  };
  return { draw, close };
}
