import { isAnythingUnkept } from "#ui/unkept.ts";

const reporters = new Set<() => boolean>();

/** Lets whoever wants to end this page know whether something on screen is not on disk. Answers the function that ends it. */
export function reportUnsaved(hasUnsaved: () => boolean): () => void {
  reporters.add(hasUnsaved);
  return () => {
    reporters.delete(hasUnsaved);
  };
}

export function isAnythingUnsaved(): boolean {
  return isAnythingUnkept() || [...reporters].some((hasUnsaved) => hasUnsaved());
}
