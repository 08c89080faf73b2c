import type { AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import { considerAlikePairs } from "./alike-pairs.ts";
import { foldKey } from "./folded-text.ts";
import { type ComparableName, comparableName, percentAlike, sharedPieces } from "./name-similarity.ts";
import { DISTINCT_PROGRAMMES } from "./programme.ts";
import type { ProgrammeEntry } from "./programme-entry.ts";

/** Two programmes that may be one, and what speaks for it. */
export interface SuggestedDuplicate {
  readonly one: ProgrammeEntry;
  readonly other: ProgrammeEntry;
  /** In whole percent; 100 where the names read the same. */
  readonly nameAlike: number;
  /** As the first of the two writes them. */
  readonly sharedApplications: readonly string[];
  readonly isSameAgency: boolean;
  readonly isSameYear: boolean;
}

/** Names alone are enough from here on. */
const ALIKE_NAMES = 75;
/** With an application in common. */
const ALIKE_NAMES_ON_ONE_APPLICATION = 45;
/** Of another budget year: names, goals and applications all have to agree. */
const VERY_ALIKE = 95;

/**
 * Pairs of programmes that may be the same one, the likeliest first; those of one year before those of two. Names with different numbers
 * ("Tahap 1", "Tahap 2") are different, and so is what somebody has told apart.
 */
export function suggestDuplicates(
  entries: readonly ProgrammeEntry[],
  assessment: { readonly records: readonly AssessmentRecord[] },
): readonly SuggestedDuplicate[] {
  const apart = new Set(
    recordsOf(assessment, DISTINCT_PROGRAMMES).map(({ body }) => pairKey(body.one, body.other)),
  );
  return suggestionsAmong(entries.map(comparable))
    .filter(({ one, other }) => !apart.has(pairKey(one.id, other.id)))
    .sort(byLikelihood);
}

/** The same for both orders of the two. */
function pairKey(one: RecordId, other: RecordId): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Those that may be the one that is being written, the likeliest first. It may be among them already; then it is left out. */
export function similarProgrammes(
  draft: ProgrammeEntry,
  entries: readonly ProgrammeEntry[],
): readonly ProgrammeEntry[] {
  const one = comparable(draft);
  return entries
    .filter(({ id }) => id !== draft.id)
    .map(comparable)
    .flatMap((other) => suggestionOf(one, other, sharedPieces(one.name, other.name)) ?? [])
    .sort(byLikelihood)
    .map(({ other }) => other);
}

interface Comparable {
  readonly entry: ProgrammeEntry;
  readonly name: ComparableName;
  /** By how they read. */
  readonly applications: ReadonlyMap<string, string>;
  /** A bit for each application, whereof several may share one: two without a common bit have none in common. */
  readonly applicationBits: number;
}

function comparable(entry: ProgrammeEntry): Comparable {
  const applications = new Map(entry.programme.applications.map((text) => [foldKey(text), text]));
  return {
    entry,
    name: comparableName(entry.programme.name),
    applications,
    applicationBits: [...applications.keys()].reduce((bits, fold) => bits | bitOf(fold), 0),
  };
}

function bitOf(text: string): number {
  let hash = 0;
  for (let place = 0; place < text.length; place += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(place)) | 0;
  }
  return 1 << (hash & 31);
}

/** Each pair once, in the order of the entries. */
function suggestionsAmong(compared: readonly Comparable[]): readonly SuggestedDuplicate[] {
  const found: { readonly first: number; readonly second: number; readonly pair: SuggestedDuplicate }[] = [];
  const names = compared.map(({ name }) => name);
  considerAlikePairs(names, ALIKE_NAMES_ON_ONE_APPLICATION, (first, second, shared) => {
    const one = compared[first];
    const other = compared[second];
    const pair = one === undefined || other === undefined ? null : suggestionOf(one, other, shared);
    if (pair !== null) {
      found.push({ first, second, pair });
    }
  });
  return found
    .sort((one, other) => one.second - other.second || one.first - other.first)
    .map(({ pair }) => pair);
}

function suggestionOf(one: Comparable, other: Comparable, shared: number): SuggestedDuplicate | null {
  const nameAlike = percentAlike(shared, one.name, other.name);
  if (nameAlike < ALIKE_NAMES_ON_ONE_APPLICATION || one.name.ordinals !== other.name.ordinals) {
    return null;
  }
  const mayShare = (one.applicationBits & other.applicationBits) !== 0;
  if (nameAlike < ALIKE_NAMES && !mayShare) {
    return null;
  }
  const sharedApplications = mayShare ? sharedBy(one, other) : [];
  const isSameYear = one.entry.programme.year === other.entry.programme.year;
  const threshold = sharedApplications.length > 0 ? ALIKE_NAMES_ON_ONE_APPLICATION : ALIKE_NAMES;
  const isLikely = isSameYear
    ? nameAlike >= threshold
    : nameAlike >= VERY_ALIKE && sharedApplications.length > 0 && haveAlikeGoals(one, other);
  return isLikely
    ? {
        one: one.entry,
        other: other.entry,
        nameAlike,
        sharedApplications,
        isSameAgency: one.entry.agency === other.entry.agency,
        isSameYear,
      }
    : null;
}

function sharedBy(one: Comparable, other: Comparable): readonly string[] {
  const shared: string[] = [];
  for (const [fold, text] of one.applications) {
    if (other.applications.has(fold)) {
      shared.push(text);
    }
  }
  return shared;
}

function haveAlikeGoals(one: Comparable, other: Comparable): boolean {
  const [first, second] = [one, other].map(({ entry }) => entry.programme.goal.trim());
  if (first === undefined || second === undefined || first === "" || second === "") {
    return false;
  }
  const [goal, otherGoal] = [comparableName(first), comparableName(second)];
  return percentAlike(sharedPieces(goal, otherGoal), goal, otherGoal) >= VERY_ALIKE;
}

function byLikelihood(one: SuggestedDuplicate, other: SuggestedDuplicate): number {
  return (
    Number(other.isSameYear) - Number(one.isSameYear) ||
    other.nameAlike - one.nameAlike ||
    other.sharedApplications.length - one.sharedApplications.length
  );
}

/** Why the two are shown, as finished sentences. */
export function reasonsInWords(suggestion: SuggestedDuplicate): readonly string[] {
  const { nameAlike, sharedApplications, isSameYear, isSameAgency } = suggestion;
  const { one, other } = suggestion;
  const name = nameAlike === 100 ? "Namanya terbaca sama." : `Namanya mirip (${nameAlike}%).`;
  return [
    name,
    ...(sharedApplications.length === 0
      ? []
      : [`Berjalan di atas aplikasi yang sama: ${sharedApplications.join(", ")}.`]),
    isSameAgency ? "Keduanya dari perangkat daerah yang sama." : "Dari dua perangkat daerah.",
    ...(isSameYear
      ? []
      : [
          `Tahun anggarannya berbeda (${one.programme.year} dan ${other.programme.year}), tetapi nama, tujuan, dan aplikasinya hampir sama: bisa jadi program lanjutan.`,
        ]),
  ];
}
