import { PdfArray, PdfDict, type PdfObject, PdfRef } from "@libpdf/core";
import type { SourceDocument } from "./open-source.ts";
import { arrayOf, dictOf, nameOf, resolved } from "./resolve-object.ts";

/** Whether a layer, by its object number, is off when the file is opened. */
export type IsHiddenLayer = (object: number) => boolean;

/** Which layers a file hides until someone turns them on. */
export function hiddenLayers({ catalog, resolve }: SourceDocument): IsHiddenLayer {
  const defaults = dictOf(dictOf(catalog.get("OCProperties"), resolve)?.get("D"), resolve);
  const numbers = (key: string) =>
    new Set(
      [...(arrayOf(defaults?.get(key), resolve) ?? [])].flatMap((item) =>
        item instanceof PdfRef ? [item.objectNumber] : [],
      ),
    );
  const [on, off] = [numbers("ON"), numbers("OFF")];
  const isOffByDefault = nameOf(defaults?.get("BaseState"), resolve) === "OFF";
  return (object) => (isOffByDefault ? !on.has(object) : off.has(object));
}

/** Whether something that belongs to a layer, or to a combination of layers, is off. */
export function isHidden(
  value: PdfObject | undefined,
  isHiddenLayer: IsHiddenLayer,
  resolve: SourceDocument["resolve"],
): boolean {
  const dict = dictOf(value, resolve);
  if (dict === null) {
    return false;
  }
  if (nameOf(dict.get("Type"), resolve) !== "OCMD") {
    return value instanceof PdfRef && isHiddenLayer(value.objectNumber);
  }
  const target = resolved(dict.get("OCGs"), resolve);
  const single = target instanceof PdfDict ? [dict.get("OCGs")] : [];
  const layers = target instanceof PdfArray ? [...target] : single;
  const states = layers.map((layer) => layer instanceof PdfRef && isHiddenLayer(layer.objectNumber));
  return states.length > 0 && isHiddenTogether(nameOf(dict.get("P"), resolve) ?? "AnyOn", states);
}

function isHiddenTogether(policy: string, hidden: readonly boolean[]): boolean {
  switch (policy) {
    case "AllOn":
      return hidden.some((off) => off);
    case "AnyOff":
      return !hidden.some((off) => off);
    case "AllOff":
      return !hidden.every((off) => off);
    default:
      return hidden.every((off) => off);
  }
}
