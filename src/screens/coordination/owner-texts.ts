import { Day } from "#core/evidence/evidence-item.ts";
import type { OwnersByIndicator } from "#core/exchange/propose-owners.ts";
import type { Assignment } from "#core/exchange/read-assignments.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

/** Who answers each indicator, as it is typed: several OPDs are parted by semicolons. */
export type OwnerTexts = ReadonlyMap<QuestionId, string>;

export function textsOfOwners(owners: OwnersByIndicator): OwnerTexts {
  return new Map([...owners].map(([indicator, names]) => [indicator, names.join("; ")]));
}

export function namesIn(text: string): readonly string[] {
  const names = text.split(";").map((name) => name.trim().slice(0, 200));
  return [...new Set(names.filter((name) => name !== ""))];
}

export function assignmentsOf(owners: OwnerTexts, deadline: string, note: string): readonly Assignment[] {
  const day = Day.safeParse(deadline);
  return [...owners].flatMap(([indicator, text]) =>
    namesIn(text).map((agency) => ({
      indicator,
      agency,
      deadline: day.success ? day.data : null,
      note: note.trim().slice(0, 2000),
    })),
  );
}

/** What a table says takes the place of what was typed. */
export function textsOfAssignments(known: OwnerTexts, assignments: readonly Assignment[]): OwnerTexts {
  return new Map(
    [...known.keys()].map((indicator) => {
      const own = assignments.filter((one) => one.indicator === indicator);
      return [indicator, own.map(({ agency }) => agency).join("; ")];
    }),
  );
}
