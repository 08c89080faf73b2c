import { foldedText, foldKey } from "#core/programme/folded-text.ts";
import { unreachable } from "#core/shared/unreachable.ts";

/** Why the name of an OPD may be a slip. */
export type NameDoubt =
  /** It names no OPD: signs, "OPD", "Dinas X". */
  | { readonly kind: "no-name" }
  /** As instruments hint, for whoever hands out to choose from: "Bagian/Biro Hukum". */
  | { readonly kind: "hint" }
  /** Probably the same OPD as another, which is named more often. */
  | { readonly kind: "alike"; readonly other: string };

/** What is doubtful, by the names as they are written. `names`: of all assignments, so that it is known how often each is named. */
export function agencyNameDoubts(names: readonly string[]): ReadonlyMap<string, NameDoubt> {
  const countByName = new Map<string, number>();
  for (const name of names) {
    countByName.set(name, (countByName.get(name) ?? 0) + 1);
  }
  const ordered = [...countByName].sort(([, one], [, other]) => other - one).map(([name]) => name);
  return new Map(
    ordered.flatMap((name, place) => {
      const doubt = doubtAbout(name, ordered.slice(0, place));
      return doubt === null ? [] : [[name, doubt] as const];
    }),
  );
}

function doubtAbout(name: string, moreFrequent: readonly string[]): NameDoubt | null {
  if (isNoName(name)) {
    return { kind: "no-name" };
  }
  if (isHint(name)) {
    return { kind: "hint" };
  }
  const other = moreFrequent.find((one) => !isNoName(one) && areAlike(one, name));
  return other === undefined ? null : { kind: "alike", other };
}

/** Words that stand before the name of an OPD, or in its place. */
const GENERIC =
  /^(opd|skpd|perangkat|daerah|dinas|badan|biro|bagian|unit|kerja|instansi|kantor|nama|pengampu|contoh|tes|test|belum|ada|ditentukan|diisi|kosong|tidak|lain|lainnya|dll|dst|tbd|n|a|x+|y+|z+|[0-9]+)$/;

function isNoName(name: string): boolean {
  return foldedText(name)
    .split(" ")
    .every((word) => word === "" || GENERIC.test(word));
}

function isHint(name: string): boolean {
  return name.includes("/") || /\b(pemilik layanan|atau)\b/.test(foldedText(name));
}

/** Whether two names that are written differently are likely one OPD's: by a letter, or one short for the other. */
function areAlike(one: string, other: string): boolean {
  const [first, second] = [tellingWords(one), tellingWords(other)];
  const [joinedFirst, joinedSecond] = [first.join(""), second.join("")];
  return (
    foldKey(one) === foldKey(other) ||
    joinedFirst === joinedSecond ||
    differByLetter(first, second) ||
    isShortFor(joinedFirst, second) ||
    isShortFor(joinedSecond, first)
  );
}

/** Without what is left out as a rule: "dan", and whose it is at the end. */
function tellingWords(name: string): readonly string[] {
  const words = foldedText(name)
    .split(" ")
    .filter((word) => word !== "dan" && word !== "serta");
  const region = words.findIndex((word, place) => place > 0 && REGION.test(word));
  return region === -1 ? words : words.slice(0, region);
}

const REGION = /^(kota|kabupaten|kab|provinsi|prov)$/;

const SHORTEST_MISTAKEN = 5;

/** One word has a letter more, less, or another; the others are the same. */
function differByLetter(one: readonly string[], other: readonly string[]): boolean {
  const different = one.flatMap((word, place) =>
    word === other[place] ? [] : [[word, other[place] ?? ""] as const],
  );
  const [pair, ...more] = different;
  if (one.length !== other.length || pair === undefined || more.length > 0) {
    return false;
  }
  const [long, short] = pair[0].length >= pair[1].length ? pair : [pair[1], pair[0]];
  let same = 0;
  while (same < short.length && long[same] === short[same]) {
    same += 1;
  }
  const rest = long.slice(same + 1);
  const isOne = rest === short.slice(same) || rest === short.slice(same + 1);
  return short.length >= SHORTEST_MISTAKEN && isOne && !/\d/.test(long);
}

/** "diskominfo" for "dinas komunikasi informatika": beginnings of all its words, one after another. */
function isShortFor(short: string, words: readonly string[]): boolean {
  let places: ReadonlySet<number> = new Set([0]);
  for (const word of words) {
    const beginnings = word === "dinas" ? ["dis", ...beginningsOf(word)] : beginningsOf(word);
    places = new Set(
      [...places].flatMap((place) =>
        beginnings.flatMap((start) => (short.startsWith(start, place) ? [place + start.length] : [])),
      ),
    );
  }
  return places.has(short.length);
}

function beginningsOf(word: string): readonly string[] {
  return Array.from(word, (_, place) => word.slice(0, place + 1));
}

/** What may be wrong with that name, and what to do. */
export function describeNameDoubt(name: string, doubt: NameDoubt): string {
  switch (doubt.kind) {
    case "no-name":
      return `“${name}” bukan nama perangkat daerah. Ganti dengan nama yang sebenarnya.`;
    case "hint":
      return `“${name}” masih petunjuk dari instrumen. Ganti dengan nama perangkat daerah Anda.`;
    case "alike":
      return `“${name}” mirip “${doubt.other}”. Bila itu satu perangkat daerah, samakan tulisannya supaya paketnya juga satu.`;
    default:
      return unreachable(doubt);
  }
}
