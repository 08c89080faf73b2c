import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { factsOfUnread } from "./facts-of-unread.ts";
import { InspectReply, type InspectRequest } from "./inspect-messages.ts";

/** Looks into files in the background, a few at a time. Aborting takes a file out; then it rejects with the signal's reason. */
export interface FileInspector {
  /** Before any file that waits to be looked into. Fails when the file cannot be read. */
  readonly hash: (file: Blob, signal: AbortSignal) => Promise<Result<Sha256, "not-readable">>;
  /** A file that takes too long, or brings its task down, has facts that say so. */
  readonly inspect: (file: Blob, name: string, signal: AbortSignal) => Promise<FileFacts>;
  readonly close: () => void;
}

export interface InspectorLimits {
  readonly tasks: number;
  readonly inspectLimitMs: number;
  /** What is larger is not looked into: it would not fit into memory twice. */
  readonly largestInBytes: number;
}

const USUAL: InspectorLimits = { tasks: 2, inspectLimitMs: 10_000, largestInBytes: 300 * 1024 * 1024 };
const HASH_LIMIT_MS = 120_000;
/** For fetching the task itself, on a slow line. */
const START_LIMIT_MS = 60_000;
/** Then the tasks end: what they hold in memory is not needed until more files come. */
const IDLE_MS = 20_000;

export function openFileInspector(limits: InspectorLimits = USUAL): FileInspector {
  const slots: Slot[] = Array.from({ length: limits.tasks }, () => ({ worker: null, job: null }));
  const waiting: Job[] = [];
  let idleTimer: ReturnType<typeof setTimeout> | undefined;

  const endWorkers = () => {
    for (const slot of slots) {
      slot.worker?.terminate();
      slot.worker = null;
    }
  };
  const next = () => {
    clearTimeout(idleTimer);
    for (const slot of slots.filter(({ job }) => job === null)) {
      const job = waiting.shift();
      if (job !== undefined) {
        start(slot, job, next);
      }
    }
    if (slots.every(({ job }) => job === null)) {
      idleTimer = setTimeout(endWorkers, IDLE_MS);
    }
  };
  const ask = (request: InspectRequest, limitMs: number, signal: AbortSignal): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
        return;
      }
      const cancel = () => {
        const place = waiting.indexOf(job);
        if (place !== -1) {
          waiting.splice(place, 1);
        }
        const slot = slots.find((one) => one.job === job);
        if (slot !== undefined) {
          stop(slot);
        }
        reject(signal.reason);
        next();
      };
      const end = (answer: Answer) => {
        signal.removeEventListener("abort", cancel);
        resolve(answer);
      };
      const job: Job = { request, limitMs, end };
      signal.addEventListener("abort", cancel, { once: true });
      waiting.splice(request.kind === "hash" ? hashesIn(waiting) : waiting.length, 0, job);
      next();
    });
  return {
    hash: async (file, signal) => {
      const answer = await ask({ kind: "hash", file }, HASH_LIMIT_MS, signal);
      return answer.kind === "hashed" ? succeed(answer.sha256) : fail("not-readable");
    },
    inspect: async (file, name, signal) => {
      if (file.size > limits.largestInBytes) {
        return factsOfUnread("too-slow", name);
      }
      const answer = await ask({ kind: "inspect", file, name }, limits.inspectLimitMs, signal);
      if (answer.kind === "inspected") {
        return answer.facts;
      }
      return factsOfUnread(answer.kind === "too-slow" ? "too-slow" : "damaged", name);
    },
    close: () => {
      clearTimeout(idleTimer);
      endWorkers();
    },
  };
}

type Answer = InspectReply | { readonly kind: "too-slow" } | { readonly kind: "broken" };

interface Job {
  readonly request: InspectRequest;
  readonly limitMs: number;
  readonly end: (answer: Answer) => void;
}

interface Slot {
  worker: Worker | null;
  job: Job | null;
}

function hashesIn(jobs: readonly Job[]): number {
  return jobs.filter(({ request }) => request.kind === "hash").length;
}

function stop(slot: Slot) {
  slot.worker?.terminate();
  slot.worker = null;
  slot.job = null;
}

/** Gives a job to the slot's task, which is started where there is none. A task that hangs or breaks is ended with its job. */
function start(slot: Slot, job: Job, next: () => void) {
  const worker =
    slot.worker ?? new Worker(new URL("./inspect-worker.ts", import.meta.url), { type: "module" });
  slot.worker = worker;
  slot.job = job;
  const end = (answer: Answer) => {
    clearTimeout(timer);
    worker.onmessage = null;
    worker.onerror = null;
    if (slot.job !== job) {
      return; // It was cancelled, and its task with it.
    }
    slot.job = null;
    if (answer.kind === "too-slow" || answer.kind === "broken") {
      stop(slot);
    }
    job.end(answer);
    next();
  };
  const endIn = (limitMs: number) => setTimeout(() => end({ kind: "too-slow" }), limitMs);
  let timer = endIn(START_LIMIT_MS);
  worker.onerror = (event) => {
    event.preventDefault();
    end({ kind: "broken" });
  };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const reply = InspectReply.parse(data);
    if (reply.kind === "begun") {
      clearTimeout(timer);
      timer = endIn(job.limitMs);
    } else {
      end(reply);
    }
  };
  worker.postMessage(job.request);
}
