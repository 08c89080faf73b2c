import type { SaveError } from "./assessment-store.ts";

/** What the words beside the title say. "saved" only once the disk has said so; `at` is null while nothing was changed yet. */
export type SaveState =
  | { readonly kind: "saved"; readonly at: string | null }
  | { readonly kind: "saving" }
  | { readonly kind: "unsaved"; readonly error: SaveError };
