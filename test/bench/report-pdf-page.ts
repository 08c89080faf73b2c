import { makeReportPdf } from "#adapters/jspdf/report-worker-client.ts";
import type { ReportDocument } from "#core/report/report-blocks.ts";

export interface MadeInPage {
  readonly milliseconds: number;
  /** The longest time between two timers of the page: how long a click could have waited. */
  readonly longestWait: number;
  readonly bytes: readonly number[];
}

declare global {
  var makePdf: (document: ReportDocument) => Promise<MadeInPage>;
}

globalThis.makePdf = async (document) => {
  let longestWait = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestWait = Math.max(longestWait, now - last);
    last = now;
  }, 4);
  const start = performance.now();
  const pdf = await makeReportPdf(document, () => undefined, new AbortController().signal);
  const milliseconds = performance.now() - start;
  clearInterval(timer);
  return { milliseconds, longestWait, bytes: [...pdf] };
};
