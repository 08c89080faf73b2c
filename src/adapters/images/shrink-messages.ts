import * as z from "zod/mini";

/** What the page and the task that shrinks a photo say to one another. A worker does one task and is gone. */

export const ShrinkRequest = z.readonly(z.object({ source: z.instanceof(Blob) }));
export type ShrinkRequest = z.infer<typeof ShrinkRequest>;

export const ShrinkReply = z.discriminatedUnion("kind", [
  z.readonly(
    z.object({ kind: z.literal("shrunk"), bytes: z.instanceof(Blob), width: z.int(), height: z.int() }),
  ),
  z.readonly(z.object({ kind: z.literal("not-readable") })),
]);
export type ShrinkReply = z.infer<typeof ShrinkReply>;
