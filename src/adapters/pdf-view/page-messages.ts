import * as z from "zod/mini";

/** What the page and the task that draws pages of one PDF say to one another. */

const Box = z.readonly(z.object({ width: z.number(), height: z.number() }));

export const PageRequest = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("open"), bytes: z.instanceof(ArrayBuffer) })),
  z.readonly(z.object({ kind: z.literal("draw"), id: z.int(), page: z.int(), box: Box })),
  /** Not wanted any more: it is not drawn if it was not begun. */
  z.readonly(z.object({ kind: z.literal("forget"), id: z.int() })),
]);
export type PageRequest = z.infer<typeof PageRequest>;

export const PageReply = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("opened"), pages: z.int() })),
  z.readonly(z.object({ kind: z.literal("not-opened"), why: z.enum(["locked", "damaged"]) })),
  z.readonly(z.object({ kind: z.literal("begun"), id: z.int() })),
  z.readonly(
    z.object({ kind: z.literal("drawn"), id: z.int(), picture: z.nullable(z.instanceof(ImageBitmap)) }),
  ),
]);
export type PageReply = z.infer<typeof PageReply>;
