import type { ConflictChoice, Opinion } from "#core/exchange/plan-import.ts";
import type { SendersByChange } from "#core/exchange/senders-by-change.ts";

/** Whose opinions these can be. */
export interface Holders {
  /** Who sent what is looked at now: in the order of the copies after ours. */
  readonly senders: readonly string[];
  /** Who sent what came earlier. */
  readonly earlier: SendersByChange;
}

const HERE = "Di sini";

/** Whose the opinion is: the OPDs whose files brought it, now or earlier; "Di sini" where it was written here. */
export function holdersOf({ change, copies }: Opinion, { senders, earlier }: Holders): readonly string[] {
  const now = copies.filter((copy) => copy > 0).map((copy) => senders[copy - 1] ?? "Kiriman");
  const before = earlier.get(change) ?? [];
  const isOurs = copies.includes(0) && before.length === 0;
  const names = [...new Set([...(isOurs ? [HERE] : []), ...before, ...now])];
  return names.length === 0 ? ["Pendapat lain"] : names;
}

/** A name for each choice, no two alike: whose it is, and where that is not enough, by whom it was written. */
export function namesOfChoices(choices: readonly ConflictChoice[], holders: Holders): readonly string[] {
  const whose = choices.map(({ opinions }) =>
    joined([...new Set(opinions.flatMap((one) => holdersOf(one, holders)))]),
  );
  const told = choices.map(({ opinions }, place) => {
    const name = whose[place] ?? "";
    const by = opinions[0]?.by ?? "";
    return isTwice(whose, place) && by !== "" ? withAuthor(name, by) : name;
  });
  return told.map((name, place) => (isTwice(told, place) ? `${name} (pendapat ${place + 1})` : name));
}

/** Of opinions that are all here, and whose files are not known, the author tells more. */
function withAuthor(name: string, by: string): string {
  return name === HERE ? by : `${name} (${by})`;
}

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} dan ${last}`;
}

function isTwice(names: readonly string[], place: number): boolean {
  return names.some((name, other) => other !== place && name === names[place]);
}

/** "yang di sini dan Dinas Contoh", "yang dari Dinas Contoh". */
export function inSentence(name: string): string {
  return name.startsWith(HERE) ? `yang di sini${name.slice(HERE.length)}` : `yang dari ${name}`;
}
