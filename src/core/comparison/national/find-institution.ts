import type { NationalInstitution } from "./national-results.ts";

/**
 * The institution of that name, whatever the case and whether or not it is written as a government ("Pemerintah Kota
 * Denpasar", "Pemkot Denpasar") or as an example ("Contoh: Kota Denpasar"). Null where the list has none: nothing is guessed.
 */
export function institutionNamed(
  institutions: readonly NationalInstitution[],
  name: string,
): NationalInstitution | null {
  const wanted = plainName(name);
  return institutions.find((one) => plainName(one.name) === wanted) ?? null;
}

/** Those whose name holds every word of the text, to be offered where no name fits. */
export function institutionsLike(
  institutions: readonly NationalInstitution[],
  text: string,
  most: number,
): readonly NationalInstitution[] {
  const words = plainName(text)
    .split(" ")
    .filter((word) => !KIND_NAMES.has(word));
  return words.length === 0
    ? []
    : institutions.filter(({ name }) => words.every((word) => plainName(name).includes(word))).slice(0, most);
}

const KIND_NAMES = new Set(["", "provinsi", "kabupaten", "kota", "kementerian", "badan", "lembaga"]);

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^contoh: /, ""],
  [/^pemerintah (daerah )?/, ""],
  [/^(pemprov|prov\.?) /, "provinsi "],
  [/^(pemkab|kab\.?) /, "kabupaten "],
  [/^pemkot /, "kota "],
  [/\bdaerah istimewa yogyakarta\b/, "di yogyakarta"],
  [/\bdaerah khusus (ibu ?kota )?jakarta\b/, "dki jakarta"],
];

function plainName(name: string): string {
  const lower = name.toLowerCase().replace(/\s+/g, " ").trim();
  return SHORT_FORMS.reduce((text, [form, whole]) => text.replace(form, whole), lower);
}
