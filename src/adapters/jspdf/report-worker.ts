import { drawReport } from "./draw-report.ts";
import { fetchFont, loadReportFonts } from "./report-fonts.ts";
import type { ReportReply, ReportRequest } from "./report-messages.ts";

/** The background task: draws one report, telling its progress. Cancelling it is ending it. */
addEventListener("message", ({ data }: MessageEvent<ReportRequest>) => {
  make(data).catch((cause: unknown) => {
    reply({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) });
  });
});

async function make({ document }: ReportRequest): Promise<void> {
  const fonts = await loadReportFonts(fetchFont);
  const bytes = drawReport(document, fonts, { onProgress: everyPercent });
  postMessage({ kind: "made", bytes } satisfies ReportReply, { transfer: [bytes.buffer] });
}

let percentTold = -1;

function everyPercent(done: number): void {
  const percent = Math.floor(done * 100);
  if (percent > percentTold) {
    percentTold = percent;
    reply({ kind: "progress", done });
  }
}

function reply(message: ReportReply): void {
  postMessage(message);
}
