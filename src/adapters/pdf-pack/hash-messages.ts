import * as z from "zod/mini";
import { Sha256 } from "#core/evidence/evidence-item.ts";

/** To the worker, about one of the files that it follows. Comes from this app's own code. */
export type HashRequest = { readonly file: number } & (
  | { readonly kind: "start" | "digest" }
  /** The first so many bytes of the buffer follow; it comes back. */
  | { readonly kind: "bytes"; readonly buffer: ArrayBuffer; readonly length: number }
  | { readonly kind: "mark" | "go-back"; readonly mark: number }
);

/** From the worker, which is this app's own, too. */
export const HashReply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("started"), file: z.number() }),
  z.object({ kind: z.literal("spare"), buffer: z.instanceof(ArrayBuffer) }),
  z.object({ kind: z.literal("digest"), file: z.number(), sha256: Sha256 }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);
export type HashReply = z.infer<typeof HashReply>;
