import { type ColumnFacts, stageInWords, subjectOf } from "./column-facts.ts";

/**
 * A name for each column that no other one has: the OPD or institution, and of what else is known as much as it takes. Columns that
 * nothing tells apart are numbered.
 */
export function columnNames(columns: readonly ColumnFacts[]): readonly string[] {
  let names = columns.map(subjectOf);
  for (const more of MORE) {
    names = told(names, columns, more);
  }
  return numbered(names);
}

type Telling = (facts: ColumnFacts) => string;

const MORE: readonly Telling[] = [
  ({ institution, agency }) => (agency === null || institution === "" ? "" : `, ${institution}`),
  ({ year }) => (year === null ? "" : ` ${year}`),
  ({ stage }) => ` (${stageInWords(stage).toLowerCase()})`,
];

/** Adds what `more` says wherever columns of one name differ in it. */
function told(names: readonly string[], columns: readonly ColumnFacts[], more: Telling): string[] {
  const wordsByName = new Map<string, Set<string>>();
  const words = columns.map(more);
  for (const [place, name] of names.entries()) {
    const known = wordsByName.get(name) ?? new Set<string>();
    wordsByName.set(name, known.add(words[place] ?? ""));
  }
  return names.map((name, place) =>
    (wordsByName.get(name)?.size ?? 0) > 1 ? name + (words[place] ?? "") : name,
  );
}

function numbered(names: readonly string[]): readonly string[] {
  const count = new Map<string, number>();
  for (const name of names) {
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  const taken = new Map<string, number>();
  return names.map((name) => {
    if (count.get(name) === 1) {
      return name;
    }
    const number = (taken.get(name) ?? 0) + 1;
    taken.set(name, number);
    return `${name} #${number}`;
  });
}
