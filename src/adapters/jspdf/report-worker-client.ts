import type { ReportDocument } from "#core/report/report-blocks.ts";
import { ReportReply, type ReportRequest } from "./report-messages.ts";

/**
 * Draws the report in a worker of its own, so that the page stays usable. `onProgress` gets the part that is done, 0 to 1.
 * Rejects with the signal's reason when it is aborted, and with an Error when the fonts or the writer cannot be loaded.
 */
export function makeReportPdf(
  document: ReportDocument,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (signal.aborted) {
    return Promise.reject(signal.reason);
  }
  const worker = new Worker(new URL("./report-worker.ts", import.meta.url), { type: "module" });
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
      fail(message || "The report's worker could not be loaded"),
    );
    worker.addEventListener("messageerror", () => fail("The report's worker sent what cannot be read"));
    worker.addEventListener("message", (event: MessageEvent<unknown>) => {
      const reply = ReportReply.parse(event.data);
      switch (reply.kind) {
        case "progress":
          onProgress(reply.done);
          break;
        case "made":
          end(() => resolve(reply.bytes));
          break;
        case "failed":
          fail(reply.message);
          break;
      }
    });
    const request: ReportRequest = { document };
    worker.postMessage(request);
  });
}
