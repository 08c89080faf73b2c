import type { jsPDF } from "jspdf";
import * as z from "zod/mini";

/** What jsPDF offers to its plugins and does not describe. */
export interface JsPdfInternals {
  /** The operators of each page, from place 1 on. */
  readonly pages: string[][];
  /** Onto the current page; while the document is put together, into the file. */
  readonly write: (text: string) => void;
  /** Takes a number for an object. */
  readonly newObjectDeferred: () => number;
  /** The object of that number begins here. */
  readonly newObjectDeferredBegin: (object: number, doOutput: boolean) => void;
  /** The dictionary and the data of a stream, packed. */
  readonly putStream: (stream: {
    readonly data: string;
    readonly objectId: number;
    readonly additionalKeyValues: readonly { readonly key: string; readonly value: string | number }[];
  }) => void;
}

const isFunction = (value: unknown) => typeof value === "function";

const Internals: z.ZodMiniType<JsPdfInternals> = z.object({
  pages: z.custom<string[][]>(Array.isArray),
  write: z.custom<JsPdfInternals["write"]>(isFunction),
  newObjectDeferred: z.custom<JsPdfInternals["newObjectDeferred"]>(isFunction),
  newObjectDeferredBegin: z.custom<JsPdfInternals["newObjectDeferredBegin"]>(isFunction),
  putStream: z.custom<JsPdfInternals["putStream"]>(isFunction),
});

export function jsPdfInternals(doc: jsPDF): JsPdfInternals {
  return Internals.parse(doc.internal);
}
