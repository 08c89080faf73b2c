import { PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfRef, PdfStream } from "@libpdf/core";

/** Looks up an indirect object; null where there is none. */
export type Resolve = (ref: PdfRef) => PdfObject | null;

/** What a value is, behind references. References that lead to references, as damaged files have them, end at some point. */
export function resolved(value: PdfObject | null | undefined, resolve: Resolve): PdfObject | null {
  let target = value ?? null;
  for (let step = 0; target instanceof PdfRef && step < 8; step += 1) {
    target = resolve(target);
  }
  return target instanceof PdfRef ? null : target;
}

/** A dictionary, also that of a stream. */
export function dictOf(value: PdfObject | null | undefined, resolve: Resolve): PdfDict | null {
  const target = resolved(value, resolve);
  return target instanceof PdfDict ? target : null;
}

export function arrayOf(value: PdfObject | null | undefined, resolve: Resolve): PdfArray | null {
  const target = resolved(value, resolve);
  return target instanceof PdfArray ? target : null;
}

export function streamOf(value: PdfObject | null | undefined, resolve: Resolve): PdfStream | null {
  const target = resolved(value, resolve);
  return target instanceof PdfStream ? target : null;
}

export function nameOf(value: PdfObject | null | undefined, resolve: Resolve): string | null {
  const target = resolved(value, resolve);
  return target instanceof PdfName ? target.value : null;
}

export function numberOf(value: PdfObject | null | undefined, resolve: Resolve): number | null {
  const target = resolved(value, resolve);
  return target instanceof PdfNumber && Number.isFinite(target.value) ? target.value : null;
}

/** The numbers of an array of exactly so many; null for anything else. */
export function numbersOf(
  value: PdfObject | null | undefined,
  count: number,
  resolve: Resolve,
): readonly number[] | null {
  const array = arrayOf(value, resolve);
  if (array === null || array.length < count) {
    return null;
  }
  const numbers = [...array].slice(0, count).map((item) => numberOf(item, resolve));
  return numbers.every((number) => number !== null) ? numbers : null;
}
