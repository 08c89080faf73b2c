import * as z from "zod/mini";
import type { VolumeCheck } from "#core/pack/volume-check.ts";

/** To the worker. Comes from this app's own page. */
export interface VerifyRequest {
  readonly files: readonly File[];
}

/** From the worker, which is this app's own, too: the checks are copies of typed values. */
export const VerifyReply = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), done: z.number() }),
  z.object({ kind: z.literal("checked"), checks: z.custom<readonly VolumeCheck[]>(Array.isArray) }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);
export type VerifyReply = z.infer<typeof VerifyReply>;
