import * as z from "zod/mini";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { FileFacts } from "#core/evidence/file-facts.ts";

/** What the page and the tasks that look into files say to one another. A task does one thing at a time. */

export const InspectRequest = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("hash"), file: z.instanceof(Blob) })),
  z.readonly(z.object({ kind: z.literal("inspect"), file: z.instanceof(Blob), name: z.string() })),
]);
export type InspectRequest = z.infer<typeof InspectRequest>;

export const InspectReply = z.discriminatedUnion("kind", [
  /** From here on the time counts; before it the task itself was being fetched. */
  z.readonly(z.object({ kind: z.literal("begun") })),
  z.readonly(z.object({ kind: z.literal("hashed"), sha256: Sha256 })),
  z.readonly(z.object({ kind: z.literal("inspected"), facts: FileFacts })),
  /** The file was moved away, or is a folder. */
  z.readonly(z.object({ kind: z.literal("not-readable") })),
]);
export type InspectReply = z.infer<typeof InspectReply>;
