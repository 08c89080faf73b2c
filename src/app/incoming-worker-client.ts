import type { SaveError } from "#core/assessment/assessment-store.ts";
import type { Result } from "#core/shared/result.ts";
import type { Incoming, IncomingProgress, PlanRequest, TakeInRequest } from "./incoming-messages.ts";
import { askWorker } from "./worker-task.ts";

/** A worker that has looked at files and keeps hold of them, so that they can be taken in. */
export interface IncomingWorker {
  readonly incoming: Incoming;
  readonly takeIn: (request: TakeInRequest) => Promise<Result<void, SaveError>>;
  /** Ends it, or has it end after what it is just taking in: that is done as a whole or not at all. */
  readonly end: () => void;
}

/** Looks at what came, in a worker of its own. Rejects with the signal's reason when it is aborted, and when the worker breaks down. */
export async function planInWorker(
  request: PlanRequest,
  onProgress: (progress: IncomingProgress) => void,
  signal: AbortSignal,
): Promise<IncomingWorker> {
  const worker = startWorker();
  try {
    const incoming = await askWorker<IncomingProgress, Incoming>(
      worker,
      { kind: "plan", ...request },
      onProgress,
      signal,
    );
    return withPlan(worker, incoming);
  } catch (cause) {
    worker.terminate();
    throw cause;
  }
}

function withPlan(worker: Worker, incoming: Incoming): IncomingWorker {
  let takingIn: Promise<unknown> = Promise.resolve();
  return {
    incoming,
    takeIn: (request) => {
      const taken = takeInWith(worker, request);
      takingIn = taken.catch(() => undefined);
      return taken;
    },
    end: () => void takingIn.then(() => worker.terminate()),
  };
}

/** Takes in what no files are needed for. */
export async function takeInInWorker(request: TakeInRequest): Promise<Result<void, SaveError>> {
  const worker = startWorker();
  try {
    return await takeInWith(worker, request);
  } finally {
    worker.terminate();
  }
}

/** There is no way to stop it half way. */
function takeInWith(worker: Worker, request: TakeInRequest): Promise<Result<void, SaveError>> {
  return askWorker(worker, { kind: "take-in", ...request }, () => undefined, new AbortController().signal);
}

function startWorker(): Worker {
  return new Worker(new URL("./incoming-worker.ts", import.meta.url), { type: "module" });
}
