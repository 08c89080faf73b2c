import { Day } from "#core/evidence/evidence-item.ts";
import type { OwnersByIndicator } from "#core/exchange/propose-owners.ts";
import type { Assignment } from "#core/exchange/read-assignments.ts";
import { foldKey, unitedTexts } from "#core/programme/folded-text.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

/** What is typed in the line of one indicator. */
export interface OwnerText {
  /** Who answers it: several OPDs are parted by semicolons. */
  readonly owners: string;
  /** Of this indicator alone, as a date field gives it; empty: as that of all. */
  readonly deadline: string;
  readonly note: string;
}

export type OwnerTexts = ReadonlyMap<QuestionId, OwnerText>;

export const NO_OWNER: OwnerText = { owners: "", deadline: "", note: "" };

export function textsOfOwners(owners: OwnersByIndicator): OwnerTexts {
  return new Map(
    [...owners].map(([indicator, names]) => [indicator, { ...NO_OWNER, owners: names.join("; ") }]),
  );
}

export function namesIn(text: string): readonly string[] {
  const names = text.split(";").map((name) => name.trim().slice(0, 200));
  return unitedTexts(
    names.filter((name) => name !== ""),
    [],
  );
}

/**
 * `deadline`: of all indicators that have none of their own. A name that differs from an earlier one in capitals or signs
 * alone is the same OPD, written as it was first.
 */
export function assignmentsOf(owners: OwnerTexts, deadline: string): readonly Assignment[] {
  const written = [...owners.values()].flatMap((text) => namesIn(text.owners));
  const first = new Map(unitedTexts(written, []).map((name) => [foldKey(name), name]));
  return [...owners].flatMap(([indicator, text]) =>
    namesIn(text.owners).map((agency) => ({
      indicator,
      agency: first.get(foldKey(agency)) ?? agency,
      deadline: dayIn(text.deadline) ?? dayIn(deadline),
      note: text.note.trim().slice(0, 2000),
    })),
  );
}

function dayIn(text: string): Day | null {
  const day = Day.safeParse(text);
  return day.success ? day.data : null;
}

/** What a table says takes the place of what was typed. Where it says several things of one indicator, the first deadline counts. */
export function textsOfAssignments(known: OwnerTexts, assignments: readonly Assignment[]): OwnerTexts {
  return new Map(
    [...known.keys()].map((indicator) => {
      const own = assignments.filter((one) => one.indicator === indicator);
      const [deadline = ""] = own.flatMap((one) => one.deadline ?? []).sort();
      const notes = [...new Set(own.map(({ note }) => note))].filter((note) => note !== "");
      return [
        indicator,
        { owners: own.map(({ agency }) => agency).join("; "), deadline, note: notes.join(" ") },
      ];
    }),
  );
}

export function saysMoreThanOwners(texts: OwnerTexts): boolean {
  return [...texts.values()].some(({ deadline, note }) => deadline !== "" || note !== "");
}
