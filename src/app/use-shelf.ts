import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { Services } from "./services.ts";
import { useLoaded } from "./use-loaded.ts";

export type Shelf =
  | { readonly kind: "loading" }
  | {
      readonly kind: "ready";
      readonly assessments: readonly ShelvedAssessment[];
      readonly unreadable: number;
    }
  | { readonly kind: "unavailable" };

/** The assessments in this browser; read anew for every `visit` number. */
export function useShelf(services: Promise<Services>, visit: number): Shelf {
  const loaded = useLoaded(async () => (await services).assessments.list(), [services, visit]);
  if (loaded.kind === "loading") {
    return loaded;
  }
  return loaded.value.ok ? { kind: "ready", ...loaded.value.value } : { kind: "unavailable" };
}
