import { describe } from "vitest";
import type { AssessmentStore } from "#core/assessment/assessment-store.ts";
import { describeExchange } from "./assessment-store-exchange.ts";
import { describeHistory } from "./assessment-store-history.ts";
import { describeSaving } from "./assessment-store-saving.ts";
import { describeShelf } from "./assessment-store-shelf.ts";

/** Opens one more connection to the same shelf, as another tab does. */
export type Connect = () => AssessmentStore;

/** What every AssessmentStore promises. `openShelf` answers an empty shelf of its own at every call. */
export function describeAssessmentStore(name: string, openShelf: () => Connect): void {
  describe(`the ${name} assessment store`, () => {
    describeSaving(openShelf);
    describeHistory(openShelf);
    describeShelf(openShelf);
    describeExchange(openShelf);
  });
}
