import { partTouchedBy } from "#core/assessment/touched-by.ts";
import type { ImportPlan } from "./plan-import.ts";

/**
 * For each arrival of the plan, in how many parts something new of it stands: those that the plan lists as changed or in conflict. What
 * others brought in the same words, and what is known here, is not counted.
 */
export function newParts({ brought, records, differences, conflicts }: ImportPlan): readonly number[] {
  const partById = new Map(records.map(({ id, edit }) => [id, partTouchedBy(edit)]));
  const listed = new Set([...differences, ...conflicts].map(({ key }) => key));
  return brought.map((ids) => {
    const parts = new Set(ids.map((id) => partById.get(id)).filter((part) => part !== undefined));
    // What is in no record is found again by looking at the assessment: nobody here had said anything of its part.
    const unrecorded = ids.filter((id) => !partById.has(id)).length;
    return [...parts].filter((part) => listed.has(part)).length + unrecorded;
  });
}
