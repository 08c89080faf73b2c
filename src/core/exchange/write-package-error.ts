import * as z from "zod/mini";

/** Why a package could not be made. */
export const WritePackageError = z.discriminatedUnion("kind", [
  /** The store has no bytes for a file that the assessment cites. */
  z.readonly(z.object({ kind: z.literal("missing-evidence"), name: z.string() })),
  /** The kept bytes are not those that were attached. */
  z.readonly(z.object({ kind: z.literal("changed-evidence"), name: z.string() })),
  z.readonly(z.object({ kind: z.literal("too-many-files"), limit: z.int() })),
  /** A text or a file is larger than a package may hold. */
  z.readonly(z.object({ kind: z.literal("too-large"), name: z.string(), limitInBytes: z.int() })),
  z.readonly(z.object({ kind: z.literal("unreadable-evidence") })),
  /** The place it was to be written to did not take it: full, taken away, not allowed. */
  z.readonly(z.object({ kind: z.literal("unwritable-target") })),
  /** The background task stopped before it was done. */
  z.readonly(z.object({ kind: z.literal("interrupted") })),
  z.readonly(z.object({ kind: z.literal("cancelled") })),
]);
export type WritePackageError = z.infer<typeof WritePackageError>;
