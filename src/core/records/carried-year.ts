import * as z from "zod/mini";

/** In a record that was carried over and that nobody has looked at since: the year of the assessment that it comes from. */
export const CarriedYear = z.optional(z.int().check(z.gte(2000), z.lte(2100)));
export type CarriedYear = z.infer<typeof CarriedYear>;

/** The same body without the mark: somebody has looked at it. */
export function reviewed<Body extends { readonly carriedFrom?: CarriedYear }>(
  body: Body,
): Omit<Body, "carriedFrom"> {
  const { carriedFrom: _, ...rest } = body;
  return rest;
}

/** "Belum ditinjau: dibawa dari penilaian 2025" */
export function unreviewedInWords(carriedFrom: number): string {
  return `Belum ditinjau: dibawa dari penilaian ${carriedFrom}`;
}
