import type { SaveError } from "#core/assessment/assessment-store.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type {
  Incoming,
  IncomingReply,
  IncomingRequest,
  PlanRequest,
  TakeInRequest,
} from "./incoming-messages.ts";

type OnProgress = (done: number, note: string) => void;
type Outcome = Exclude<IncomingReply, { readonly kind: "progress" | "broken" }>;

/** Looks at what came in a worker of its own. Rejects with the signal's reason when it is aborted, and when the worker breaks down. */
export async function planInWorker(
  request: PlanRequest,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Incoming> {
  signal.throwIfAborted();
  const outcome = await runWorker({ kind: "plan", ...request }, onProgress, signal);
  if (outcome.kind !== "planned") {
    throw new Error("The import's worker answered something else than a plan");
  }
  return outcome.incoming;
}

/** Takes in what was planned. There is no way to stop it half way: it does all of it or nothing. */
export async function takeInInWorker(request: TakeInRequest): Promise<Result<void, SaveError>> {
  const never = new AbortController();
  const outcome = await runWorker({ kind: "take-in", ...request }, () => undefined, never.signal);
  return outcome.kind === "not-taken-in" ? fail(outcome.error) : succeed(undefined);
}

function runWorker(request: IncomingRequest, onProgress: OnProgress, signal: AbortSignal): Promise<Outcome> {
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
        case "broken":
          stop(data.message);
          break;
        default:
          end(() => resolve(data));
      }
    });
    worker.postMessage(request);
  });
}
