import * as z from "zod/mini";

/** A path inside the package, as it is written there: text from a stranger. */
const inside = z.string();

function failure<Kind extends string>(kind: Kind) {
  return z.readonly(z.object({ kind: z.literal(kind) }));
}

function failureAt<Kind extends string>(kind: Kind) {
  return z.readonly(z.object({ kind: z.literal(kind), path: inside }));
}

/** Why a package could not be opened. Nothing is stored when any of these is answered. */
export const OpenPackageError = z.discriminatedUnion("kind", [
  /** Not a ZIP archive at all. */
  failure("not-a-zip"),
  /** Locked with a passphrase as a whole (age format): it is to be unlocked first. */
  failure("locked"),
  /** A ZIP archive of something else: a document, an application, somebody's photos. */
  failure("not-a-matang-file"),
  z.readonly(z.object({ kind: z.literal("made-by-newer-app"), version: z.int() })),
  /** `where` is "zip" for the archive itself, else a path inside it, with the place in a JSON text after a colon. */
  z.readonly(z.object({ kind: z.literal("damaged"), where: z.string() })),
  failureAt("bad-json"),
  failureAt("wrong-hash"),
  failureAt("missing-file"),
  failureAt("unexpected-file"),
  failureAt("unsafe-path"),
  failureAt("duplicate-name"),
  failureAt("link-inside"),
  failure("encrypted"),
  failureAt("unsupported-compression"),
  z.readonly(z.object({ kind: z.literal("too-many-entries"), limit: z.int() })),
  z.readonly(z.object({ kind: z.literal("too-large"), path: inside, limitInBytes: z.int() })),
  /** It would unpack to far more than it looks, or to more than it says. */
  failureAt("bomb"),
  /** This app does not know the instrument, or not in that edition. */
  z.readonly(z.object({ kind: z.literal("unknown-instrument"), id: z.string(), edition: z.int() })),
  /** The instrument is known but could not be loaded now. */
  z.readonly(z.object({ kind: z.literal("unreadable-instrument"), id: z.string() })),
  /** The disk or the drive did not give the bytes, or the file changed meanwhile. */
  failure("unreadable-source"),
  /** The background task stopped before it was done. */
  failure("interrupted"),
  failure("cancelled"),
]);
export type OpenPackageError = z.infer<typeof OpenPackageError>;
