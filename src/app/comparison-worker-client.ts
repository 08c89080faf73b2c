import type { Comparison } from "#core/comparison/comparison.ts";
import { unpackComparison } from "#core/comparison/packed-comparison.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import {
  type ComparisonReply,
  type ComparisonRequest,
  type FigureSource,
  instrumentKey,
  type RefusedSource,
} from "./comparison-messages.ts";

export interface ComparedSources {
  /** One for each instrument, that with the most columns first. */
  readonly compared: readonly { readonly questionnaire: Questionnaire; readonly comparison: Comparison }[];
  readonly refused: readonly RefusedSource[];
}

/** Loaded ahead, so that the first comparison does not wait for it. */
let prepared: Worker | null = null;

export function prepareComparing(): void {
  if (prepared === null) {
    const worker = newWorker();
    prepared = worker;
    // One that could not be loaded is no use: the comparison itself will try again, and say so.
    worker.addEventListener("error", () => {
      prepared = prepared === worker ? null : prepared;
    });
  }
}

function newWorker(): Worker {
  return new Worker(new URL("./comparison-worker.ts", import.meta.url), { type: "module" });
}

/** Compares in a worker of its own. Rejects with the signal's reason when it is aborted, and when the worker breaks down. */
export function compareInWorker(
  sources: readonly FigureSource[],
  signal: AbortSignal,
): Promise<ComparedSources> {
  if (signal.aborted) {
    return Promise.reject(signal.reason);
  }
  const worker = prepared ?? newWorker();
  prepared = null;
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.terminate();
      signal.removeEventListener("abort", cancel);
      settle();
    };
    const cancel = () => end(() => reject(signal.reason));
    const stop = (message: string) =>
      end(() => reject(new Error(`The comparison's worker broke down: ${message}`)));
    signal.addEventListener("abort", cancel);
    worker.addEventListener("error", ({ message }) => stop(message || "it could not be loaded"));
    worker.addEventListener("messageerror", () => stop("it sent what cannot be read"));
    worker.addEventListener("message", ({ data }: MessageEvent<ComparisonReply>) => {
      if (data.kind === "broken") {
        stop(data.message);
        return;
      }
      const { compared, refused } = data;
      end(() => resolve({ compared: compared.map((one) => unpacked(one, sources)), refused }));
    });
    const request: ComparisonRequest = { sources };
    worker.postMessage(request);
  });
}

type PackedOf = Extract<ComparisonReply, { readonly kind: "compared" }>["compared"][number];

/** With the page's own copy of the instrument, for which things are worked out already. */
function unpacked({ instrument, comparison }: PackedOf, sources: readonly FigureSource[]) {
  const source = sources.find(({ questionnaire }) => instrumentKey(questionnaire) === instrument);
  if (source === undefined) {
    throw new Error(`Nothing of the instrument ${instrument} was to be compared`);
  }
  return { questionnaire: source.questionnaire, comparison: unpackComparison(comparison) };
}
