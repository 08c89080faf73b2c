import { type ChangeId, Edit } from "#core/assessment/change.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { ancestryOf, changesByPart, headsOf, type LinkedChange } from "./change-set.ts";
import { derivedId } from "./derived-id.ts";
import { levelsOfStandings } from "./levels-of-standings.ts";
import { type AssessmentCopy, recordedCopy } from "./recorded-copy.ts";

/** The changes that took one back, by the change that was taken back. */
type TakenBack = ReadonlyMap<ChangeId, readonly ChangeId[]>;

/**
 * The arrival as one that is brought again on purpose: what it says and an import here had brought and was taken back is said anew,
 * after the taking back. So opening a file again brings it in again, what the OPD went on writing counts, and whatever was
 * changed here since is an opinion beside it. The same for the same, however often.
 */
export function broughtAgain<Copy extends AssessmentCopy>(
  questionnaire: Questionnaire,
  arrival: Copy,
  ours: AssessmentCopy,
  imports: readonly ImportRecord[],
): Copy {
  const takenBack = takenBackBy(imports);
  if (takenBack.size === 0) {
    return arrival;
  }
  const levelOf = levelsOfStandings(questionnaire);
  const { changeById } = recordedCopy(ours, levelOf);
  const set = recordedCopy(arrival, levelOf);
  const said: LinkedChange[] = [];
  for (const changes of changesByPart(set).values()) {
    for (const head of headsOf(changes, set.superseded)) {
      said.push(...saidAgain(head, changes, takenBack, changeById));
    }
  }
  return said.length === 0 ? arrival : { ...arrival, changes: [...set.changeById.values(), ...said] };
}

function takenBackBy(imports: readonly ImportRecord[]): TakenBack {
  const found = new Map<ChangeId, readonly ChangeId[]>();
  for (const { files, parts = [], cameBack = [], takenBackAt } of imports) {
    const brought = new Set(files.flatMap((file) => file.brought ?? []));
    for (const { of, as } of cameBack) {
      if (brought.has(of)) {
        brought.add(as);
      }
    }
    for (const { before, after } of takenBackAt === null ? [] : parts) {
      for (const id of before.filter((one) => brought.has(one))) {
        found.set(id, after);
      }
    }
  }
  return found;
}

/** The change as often as it was taken back, each after the last taking back; none where it never was, or was written after that. */
function saidAgain(
  head: LinkedChange,
  changes: readonly LinkedChange[],
  takenBack: TakenBack,
  known: ReadonlyMap<ChangeId, LinkedChange>,
): readonly LinkedChange[] {
  const said: LinkedChange[] = [];
  for (let last = head; ; ) {
    const seen = ancestryOf(last, [...changes, ...said]);
    const backs = [...seen].flatMap((id) => takenBack.get(id) ?? []).filter((id) => !seen.has(id));
    const [back] = backs;
    if (back === undefined) {
      return said;
    }
    const before = known.get(back)?.edit.after;
    const edit = before === undefined ? last.edit : Edit.parse({ ...last.edit, before });
    const parents = [...new Set([last.id, ...backs])].sort();
    last = { ...last, id: derivedId({ again: last.id, parents }), edit, parents };
    said.push(last);
  }
}
