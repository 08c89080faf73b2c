import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import type { Edit } from "#core/assessment/change.ts";
import { reviewed } from "#core/records/carried-year.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { foldedText, foldKey, unitedTexts } from "./folded-text.ts";
import { DISTINCT_PROGRAMMES, LIST_FIELDS, LONGEST_GOAL, Programme } from "./programme.ts";
import { editToEntry, type ProgrammeEntry } from "./programme-entry.ts";
import { distinctId } from "./programme-id.ts";

interface WithRecords {
  readonly records: readonly AssessmentRecord[];
}

/**
 * The edits that make one of two programmes: the kept one gets everything that the other lists, and what it left empty; the other one's
 * OPD becomes a partner; the other goes. Fails where the lists together hold more than a programme may.
 */
export function mergeProgrammes(
  assessment: WithRecords,
  kept: ProgrammeEntry,
  other: ProgrammeEntry,
): Result<readonly Edit[], "too-many"> {
  const united = Programme.safeParse(unitedProgramme(kept, other));
  return united.success
    ? succeed([
        editToEntry(assessment, kept.id, { agency: kept.agency, programme: united.data }),
        editToEntry(assessment, other.id, null),
      ])
    : fail("too-many");
}

/** What becomes of the kept one; its lists may be longer than is allowed. */
function unitedProgramme(kept: ProgrammeEntry, other: ProgrammeEntry): Programme {
  const [own, more] = [kept.programme, other.programme];
  const lists = Object.fromEntries(LIST_FIELDS.map((field) => [field, unitedTexts(own[field], more[field])]));
  const self = kept.agency === null ? null : foldKey(kept.agency);
  const agencies = other.agency === null ? own.partners : [...own.partners, listItem(other.agency)];
  const united = {
    ...own,
    ...lists,
    partners: unitedTexts(agencies, more.partners).filter((name) => foldKey(name) !== self),
    goal: unitedGoal(own.goal, more.goal),
    owner: own.owner === "" ? more.owner : own.owner,
    budget: own.budget ?? more.budget,
    indicators: [...new Set([...own.indicators, ...more.indicators])],
  };
  return more.carriedFrom === undefined ? reviewed(united) : united;
}

/** Names of OPDs may hold what stands between the items of a list. */
function listItem(name: string): string {
  return name.replace(/[;\r\n]+/g, ",").trim();
}

/** Both goals, one below the other, where they say different things and there is room. */
function unitedGoal(own: string, more: string): string {
  const isSaid = foldedText(own).includes(foldedText(more));
  const both = own === "" ? more : `${own}\n\n${more}`;
  return isSaid || both.length > LONGEST_GOAL ? own : both;
}

/** The edit that remembers that two are two, for everybody who has this assessment. */
export function tellApart({ records }: WithRecords, one: ProgrammeEntry, other: ProgrammeEntry): Edit {
  const id = distinctId(one.id, other.id);
  const [first, second] = [one.id, other.id].sort();
  return {
    part: "record",
    record: id,
    before: records.find((record) => record.id === id) ?? null,
    after: {
      id,
      kind: DISTINCT_PROGRAMMES.kind,
      question: null,
      agency: one.agency === other.agency ? one.agency : null,
      body: { one: first, other: second },
    },
  };
}
