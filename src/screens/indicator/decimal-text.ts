import { displayIndonesian, ExactText, parseExact } from "#core/shared/exact.ts";

/** A number as people type it, "68,75" or "68.75"; null for anything else. */
export function readDecimal(text: string): ExactText | null {
  const read = ExactText.safeParse(text.trim().replace(",", "."));
  return read.success && !read.data.includes("/") ? read.data : null;
}

/** As it is shown in a field: with a comma, and no more decimals than it has. A fraction is shown with two. */
export function writeDecimal(exact: ExactText | null): string {
  if (exact === null) {
    return "";
  }
  return exact.includes("/") ? displayIndonesian(parseExact(exact)) : exact.replace(".", ",");
}
