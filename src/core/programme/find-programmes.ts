import { unreachable } from "#core/shared/unreachable.ts";
import { foldedText } from "./folded-text.ts";
import { LIST_FIELDS, type Programme, type ProgrammeState } from "./programme.ts";
import { inWordOrder, type ProgrammeEntry } from "./programme-entry.ts";

/** What is looked for; null and an empty text leave everything. */
export interface ProgrammeFilter {
  readonly query: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** "unreviewed": carried over, and nobody has looked at it since. */
  readonly state: ProgrammeState | "unreviewed" | null;
  /** The number of an indicator that it moves; "none": moves none. */
  readonly indicator: string | "none" | null;
}

export const EVERY_PROGRAMME: ProgrammeFilter = {
  query: "",
  agency: null,
  year: null,
  state: null,
  indicator: null,
};

export type ProgrammeOrder = "name" | "year" | "budget" | "indicators";

/** Those that pass every part of the filter; every word of the query has to be found somewhere in what the programme says. */
export function findProgrammes(
  entries: readonly ProgrammeEntry[],
  filter: ProgrammeFilter,
): readonly ProgrammeEntry[] {
  const words = foldedText(filter.query)
    .split(" ")
    .filter((word) => word !== "");
  return entries.filter(
    (entry) => passes(entry, filter) && (words.length === 0 || holdsAll(searchedText(entry), words)),
  );
}

function passes({ agency, programme }: ProgrammeEntry, filter: ProgrammeFilter): boolean {
  const { indicators } = programme;
  const { indicator } = filter;
  return (
    (filter.agency === null || agency === filter.agency) &&
    (filter.year === null || programme.year === filter.year) &&
    (filter.state === null ||
      (filter.state === "unreviewed"
        ? programme.carriedFrom !== undefined
        : programme.state === filter.state)) &&
    (indicator === null ||
      (indicator === "none" ? indicators.length === 0 : indicators.some((one) => one === indicator)))
  );
}

function searchedText({ agency, programme }: ProgrammeEntry): string {
  const lists = LIST_FIELDS.flatMap((field) => programme[field]);
  return foldedText([agency ?? "", programme.name, programme.goal, programme.owner, ...lists].join(" "));
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** By name; or the largest first: the latest year, the highest budget (unknown ones last), the most indicators. Equal ones keep their order. */
export function sortProgrammes(
  entries: readonly ProgrammeEntry[],
  order: ProgrammeOrder,
): readonly ProgrammeEntry[] {
  return [...entries].sort((one, other) => compareBy(order, one.programme, other.programme));
}

function compareBy(order: ProgrammeOrder, one: Programme, other: Programme): number {
  switch (order) {
    case "name":
      return inWordOrder(one.name, other.name);
    case "year":
      return other.year - one.year;
    case "budget":
      return (other.budget ?? -1) - (one.budget ?? -1);
    case "indicators":
      return other.indicators.length - one.indicators.length;
    default:
      return unreachable(order);
  }
}

/** The programmes of one OPD. */
export interface AgencyProgrammes {
  readonly agency: string | null;
  readonly entries: readonly ProgrammeEntry[];
  /** In whole rupiah, of those that give a budget. */
  readonly budget: bigint;
}

/** By OPD in the order of their names; within each in the order that is given. */
export function programmesByAgency(entries: readonly ProgrammeEntry[]): readonly AgencyProgrammes[] {
  const byAgency = new Map<string | null, ProgrammeEntry[]>();
  for (const entry of entries) {
    const own = byAgency.get(entry.agency);
    if (own === undefined) {
      byAgency.set(entry.agency, [entry]);
    } else {
      own.push(entry);
    }
  }
  return [...byAgency]
    .sort(([one], [other]) => inWordOrder(one ?? "", other ?? ""))
    .map(([agency, own]) => ({ agency, entries: own, budget: budgetOf(own) }));
}

export function budgetOf(entries: readonly ProgrammeEntry[]): bigint {
  return entries.reduce((sum, { programme }) => sum + BigInt(programme.budget ?? 0), 0n);
}
