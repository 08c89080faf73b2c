import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Wording {
  readonly where: string;
  readonly field: string;
  readonly text: string;
}

/** Fields that hold whole sentences; the other texts are names. */
const SENTENCES = [
  "explanation",
  "statement",
  "text",
  "meaning",
  "provenance",
  "disclaimer",
  "facts",
  "analysis",
];
const NAMES = [
  "name",
  "shortName",
  "title",
  "shortTitle",
  "indexName",
  "ownerHint",
  "references",
  "regulation",
  "source",
];
const SHIPPED = ["spbe-2020", "spbe-2018", "pemdi-2026"];

const ENGLISH =
  /\b(the|and|of|for|with|from|evidence|policy|review|score|index|document|report|draft|note|only|used|found|partly|unknown|level \d)\b/i;
/** Spellings outside the standard dictionary, and prefixes written apart. */
const NONSTANDARD =
  /\b(notulen|resiko|analisa|praktek|aktifitas|ijin|obyek|standarisasi|terpercaya|merubah|dirubah|dimana|sekedar|detil|linier|kwalitas|antar [a-z]+|non [a-z]+|sub [a-z]+|lintas-[a-z]+)\b/i;
const SHORT_CITATION = /\b(Perpres|PermenPANRB|Permen|Kepmen|UU|PP) ?\d/;

describe.each(SHIPPED)("the wording of %s", (id) => {
  const wordings = wordingsIn(
    JSON.parse(readFileSync(`questionnaires/${id}/questionnaire.json`, "utf8")),
    id,
    "",
  );
  const sentences = wordings.filter(({ field }) => SENTENCES.includes(field));

  it("is found at all", () => {
    expect(sentences.length).toBeGreaterThan(200);
  });

  it("has no stray spaces", () => {
    expect(breaking(wordings, /^\s|\s$|\s\s|[\t\n]| [,.;:!?)\]]|[([] /)).toEqual([]);
  });

  it("has no typewriter signs: straight quotes, three dots, hyphens for dashes", () => {
    expect(breaking(wordings, /["']|\.\.|--| - |…/)).toEqual([]);
  });

  it("joins the ends of a range of numbers by an en dash", () => {
    expect(breaking(wordings, /\d-\d/, /35-\d|TIA-942/g)).toEqual([]);
  });

  it("writes decimals the Indonesian way", () => {
    expect(breaking(wordings, /\d\.\d/, /kode \d\.\d|1\.232/g)).toEqual([]);
  });

  it("ends every sentence with a full stop and no name with one", () => {
    expect(sentences.filter(({ text }) => !text.endsWith("."))).toEqual([]);
    expect(wordings.filter(({ field, text }) => NAMES.includes(field) && text.endsWith("."))).toEqual([]);
  });

  it("begins with a capital, or with a blank to fill in", () => {
    expect(wordings.filter(({ text }) => !/^[\p{Lu}\d[]/u.test(text))).toEqual([]);
  });

  it("begins every further sentence with a capital", () => {
    expect(breaking(sentences, /[.!?] \p{Ll}/u)).toEqual([]);
  });

  it("closes every bracket", () => {
    const isUneven = (text: string, open: string, close: string) =>
      text.split(open).length !== text.split(close).length;

    expect(wordings.filter(({ text }) => isUneven(text, "(", ")") || isUneven(text, "[", "]"))).toEqual([]);
  });

  it("leaves blanks to fill in only in the templates of explanations", () => {
    const isTemplate = ({ field }: Wording) => field === "facts" || field === "analysis";

    expect(wordings.filter(isTemplate).filter(({ text }) => !text.includes("["))).toEqual([]);
    expect(wordings.filter((wording) => !isTemplate(wording) && wording.text.includes("["))).toEqual([]);
  });

  it("is Indonesian", () => {
    expect(breaking(wordings, ENGLISH)).toEqual([]);
  });

  it("is spelled as in the standard dictionary", () => {
    expect(breaking(wordings, NONSTANDARD)).toEqual([]);
  });

  it("cites regulations by their full kind", () => {
    expect(breaking(wordings, SHORT_CITATION)).toEqual([]);
  });

  it("repeats no word", () => {
    expect(breaking(wordings, /\b(\p{L}+) \1\b/iu)).toEqual([]);
  });
});

function breaking(wordings: readonly Wording[], rule: RegExp, allowed = /(?!)/g): readonly Wording[] {
  return wordings.filter(({ text }) => rule.test(text.replace(allowed, "")));
}

/** Every text a reader can meet, with the path to it. */
function wordingsIn(value: unknown, where: string, field: string): readonly Wording[] {
  if (typeof value === "string") {
    return [...SENTENCES, ...NAMES].includes(field) ? [{ where, field, text: value }] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((inner, index) => wordingsIn(inner, `${where}[${index}]`, field));
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => wordingsIn(inner, `${where}.${key}`, key));
  }
  return [];
}
