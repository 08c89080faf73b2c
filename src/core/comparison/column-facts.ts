import { SHORT_STAGE_NAMES } from "#core/review/review-words.ts";
import { STAGES as LATER_STAGES } from "#core/review/stage-level.ts";
import type { AnyStage } from "#core/review/stage-scorecards.ts";

/** At which stage of an evaluation figures were given. */
export type Stage = AnyStage;

/** In the order in which they follow one another. */
export const STAGES: readonly Stage[] = ["self", ...LATER_STAGES];

/** What a column of a comparison is about. */
export interface ColumnFacts {
  readonly institution: string;
  /** Null for the institution as a whole. */
  readonly agency: string | null;
  /** "Dinas", "Kota": what it is grouped by; null where that is not known. */
  readonly kind: string | null;
  /** Null where it is not known. */
  readonly year: number | null;
  readonly stage: Stage;
}

export type ColumnAttribute = "kind" | "year" | "stage" | "institution";
export const COLUMN_ATTRIBUTES: readonly ColumnAttribute[] = ["kind", "year", "stage", "institution"];

/** The OPD, or the institution as a whole. */
export function subjectOf({ institution, agency }: ColumnFacts): string {
  return agency ?? institution;
}

/** The same for figures of the same OPD (or institution) from different years and stages. */
export function subjectKey({ institution, agency }: ColumnFacts): string {
  return JSON.stringify([institution, agency]);
}

const KINDS: readonly (readonly [kind: string, beginning: RegExp])[] = [
  ["Sekretariat", /^(sekretariat|setda|setwan)\b/],
  ["Inspektorat", /^inspektorat\b/],
  ["Rumah sakit", /^(rsud|rsu|rumah sakit)\b/],
  ["Satuan", /^(satuan|satpol)\b/],
  ["Badan", /^(badan|bappeda|bkpsdm|bpkad|bapenda|bpbd|bakesbangpol)\b/],
  ["Dinas", /^(dinas|diskominfo|dis[a-z]+|disdukcapil|dpmptsp|dinkes)\b/],
  ["Bagian", /^(bagian|biro)\b/],
  ["Kecamatan", /^kecamatan\b/],
  ["Kelurahan", /^kelurahan\b/],
  ["Kementerian", /^kementerian\b/],
  ["Provinsi", /^(provinsi|prov\.|pemerintah provinsi)/],
  ["Kabupaten", /^(kabupaten|kab\.|pemerintah kabupaten)/],
  ["Kota", /^(kota|pemerintah kota)\b/],
];

/** The kind of office that a name begins with, "Dinas Kesehatan" gives "Dinas"; null where it begins with none that is known. */
export function kindOfName(name: string): string | null {
  const small = name.trim().toLowerCase();
  return KINDS.find(([, beginning]) => beginning.test(small))?.[0] ?? null;
}

export function stageInWords(stage: Stage): string {
  return SHORT_STAGE_NAMES[stage];
}

/** What the attribute says in words; null where it is not known. */
export function attributeInWords(facts: ColumnFacts, attribute: ColumnAttribute): string | null {
  switch (attribute) {
    case "kind":
      return facts.kind;
    case "year":
      return facts.year === null ? null : String(facts.year);
    case "stage":
      return stageInWords(facts.stage);
    case "institution":
      return facts.institution === "" ? null : facts.institution;
  }
}
