import type { PdfStream } from "@libpdf/core";
import { expandStream } from "./expand-stream.ts";
import { arrayOf, nameOf, type Resolve } from "./resolve-object.ts";

/**
 * Whether a stream unfolds into more than a viewer can hold, or hides behind several filters how far it does. Pictures say
 * themselves how large they are and are not asked.
 */
export async function unfoldsTooFar(stream: PdfStream, resolve: Resolve): Promise<boolean> {
  const filter = stream.get("Filter");
  const names = [...(arrayOf(filter, resolve) ?? [filter])].map((name) => nameOf(name, resolve) ?? "");
  const unfolding = names.filter((name) => UNFOLDING.includes(name));
  if (unfolding.length > 1) {
    return true;
  }
  const isPicture = nameOf(stream.get("Subtype"), resolve) === "Image";
  const mayBeLarge = stream.data.length > LONGEST / MOST_FOLDED;
  if (isPicture || !mayBeLarge || unfolding[0] !== "FlateDecode" || names.length > 1) {
    return false;
  }
  return (await expandStream(stream.data, LONGEST)).end === "over-limit";
}

const UNFOLDING = ["FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL"];
const LONGEST = 256 * 1024 * 1024;
/** Deflate makes at most so many bytes of one. */
const MOST_FOLDED = 1032;
