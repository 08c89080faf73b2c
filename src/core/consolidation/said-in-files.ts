import type { Change, ChangeId, Edit } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import { partTouchedBy } from "#core/assessment/touched-by.ts";
import { changeSetOf, changesByPart, headsOf, type LinkedChange } from "#core/exchange/change-set.ts";
import { levelsOfStandings } from "#core/exchange/levels-of-standings.ts";
import { settlePart } from "#core/exchange/settle-part.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";

/** How an institution's assessment came to stand as it does. */
export interface KnownHistory {
  readonly changes: readonly Change[];
  readonly imports: readonly Pick<ImportRecord, "at" | "files" | "edits" | "takenBackAt">[];
}

export const NO_HISTORY: KnownHistory = { changes: [], imports: [] };

/** Who said what of each part, as far as the files tell that were taken in. */
export interface SaidInFiles {
  /**
   * How the OPD itself left the part, as an edit that leads there; null where none of its files brought anything of it. What others
   * said that it did not know, and what was settled here since, is not in it.
   */
  readonly byAgency: (agency: string, part: string) => Edit | null;
  /** All parts that any OPD's file brought, each with an edit of it whose `before` is how it stood before the first of them. */
  readonly before: ReadonlyMap<string, Edit>;
  /** Whether somebody here, who knew all that OPDs had said about the part, has settled it. */
  readonly isSettledHere: (part: string) => boolean;
}

/** Reads it off the history. Files that were taken back say nothing any more. */
export function saidInFiles(
  questionnaire: Questionnaire,
  { changes, imports }: KnownHistory,
  agencies: ReadonlySet<string>,
): SaidInFiles {
  const byPart = changesByPart(changeSetOf(changes));
  const brought = broughtBy(imports, agencies);
  const isFrom = (agency: string | null) => (change: LinkedChange) =>
    brought.get(change.id)?.some((one) => one.stands && (agency === null || one.agency === agency)) === true;
  return {
    byAgency: (agency, part) => {
      const all = byPart.get(part) ?? [];
      const own = all.filter(isFrom(agency));
      return own.length === 0
        ? null
        : settlePart(withAncestors(own, all), new Set(), levelsOfStandings(questionnaire)).edit;
    },
    before: beforeFiles(byPart, brought, imports),
    isSettledHere: (part) => {
      const all = byPart.get(part) ?? [];
      const [head, ...others] = all.length === 0 ? [] : headsOf(all, new Set());
      return head !== undefined && others.length === 0 && !brought.has(head.id) && all.some(isFrom(null));
    },
  };
}

type Brought = ReadonlyMap<ChangeId, readonly { readonly agency: string; readonly stands: boolean }[]>;

function broughtBy(imports: KnownHistory["imports"], agencies: ReadonlySet<string>): Brought {
  const brought = new Map<ChangeId, { readonly agency: string; readonly stands: boolean }[]>();
  for (const { files, takenBackAt } of imports) {
    for (const file of files.filter(({ sender }) => agencies.has(sender))) {
      for (const id of file.brought ?? []) {
        const known = brought.get(id) ?? [];
        brought.set(id, [...known, { agency: file.sender, stands: takenBackAt === null }]);
      }
    }
  }
  return brought;
}

/** The import's own edit tells it, the first one's; where no import changed how the part is shown, the oldest change of it does. */
function beforeFiles(
  byPart: ReadonlyMap<string, readonly LinkedChange[]>,
  brought: Brought,
  imports: KnownHistory["imports"],
): ReadonlyMap<string, Edit> {
  const first = new Map<string, Edit>();
  for (const { edits } of [...imports].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    for (const edit of edits) {
      const part = partTouchedBy(edit);
      first.set(part, first.get(part) ?? edit);
    }
  }
  const before = new Map<string, Edit>();
  for (const [part, changes] of byPart) {
    const told = changes.find(({ id }) => brought.has(id));
    if (told !== undefined) {
      before.set(part, first.get(part) ?? told.edit);
    }
  }
  return before;
}

function withAncestors(own: readonly LinkedChange[], all: readonly LinkedChange[]): readonly LinkedChange[] {
  const byId = new Map(all.map((change) => [change.id, change]));
  const seen = new Set(own.map(({ id }) => id));
  for (const id of seen) {
    for (const parent of byId.get(id)?.parents ?? []) {
      seen.add(parent);
    }
  }
  return all.filter(({ id }) => seen.has(id));
}
