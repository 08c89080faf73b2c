/** The age format (age-encryption.org/v1): how such a file begins, and how its name ends. */
export const LOCKED_FILE_START = "age-encryption.org/v1\n";
export const LOCKED_FILE_ENDING = ".age";

/** A browser's Blob and File fit. */
interface Sliceable {
  readonly slice: (start: number, end: number) => { readonly text: () => Promise<string> };
}

/** Whether the file begins as one that is locked. What cannot be read is not called locked: whoever opens it says why. */
export async function isLockedFile(source: Sliceable): Promise<boolean> {
  try {
    return (await source.slice(0, LOCKED_FILE_START.length).text()) === LOCKED_FILE_START;
  } catch {
    return false;
  }
}
