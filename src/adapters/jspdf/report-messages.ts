import * as z from "zod/mini";
import type { ReportDocument } from "#core/report/report-blocks.ts";

/** To the worker. Comes from this app's own page, and is a copy of a typed value. */
export interface ReportRequest {
  readonly document: ReportDocument;
}

/** From the worker. */
export const ReportReply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), done: z.number() }),
  z.object({ kind: z.literal("made"), bytes: z.instanceof(Uint8Array<ArrayBuffer>) }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);
export type ReportReply = z.infer<typeof ReportReply>;
