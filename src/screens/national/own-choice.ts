import { institutionNamed } from "#core/comparison/national/find-institution.ts";
import type { NationalInstitution, NationalResults } from "#core/comparison/national/national-results.ts";
import type { OwnResult } from "#core/comparison/national/national-view.ts";
import { describeTypedIndexError, readTypedIndex } from "#core/comparison/national/typed-index.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Figure } from "#core/scoring/scorecard.ts";

/** An assessment of the shelf, as far as it can be compared. */
export interface OwnAssessment {
  readonly id: string;
  readonly institution: string;
  readonly year: number;
  readonly index: Figure;
  readonly domains: ReadonlyMap<string, Figure>;
}

/** Where the index comes from: an assessment, the list itself, or what is typed. */
export type OwnSource = "assessment" | "published" | "typed";

export interface OwnChoice {
  readonly source: OwnSource;
  /** Null until it is typed: then the assessment's institution stands for it. */
  readonly name: string | null;
  readonly index: string;
}

export interface Chosen {
  readonly own: OwnResult | null;
  /** Whose index it is, in words. */
  readonly label: string;
  /** What stands in the field of the name. */
  readonly name: string;
  readonly indexError: string | null;
}

/** What is compared with the list, by what the person chose. */
export function chosenOwn(
  choice: OwnChoice,
  assessment: OwnAssessment | null,
  results: NationalResults,
  questionnaire: Questionnaire,
): Chosen {
  const name = choice.name ?? (choice.source === "assessment" ? (assessment?.institution ?? "") : "");
  const listed = institutionNamed(results.institutions, name);
  const base = { name, label: listed?.name ?? name, indexError: null };
  switch (choice.source) {
    case "assessment":
      return assessment === null
        ? { ...base, own: null }
        : {
            ...base,
            label: `${assessment.institution}, penilaian mandiri ${assessment.year}`,
            own: { listed, index: assessment.index, domains: assessment.domains },
          };
    case "published":
      return {
        ...base,
        label: `${base.label}, hasil terbit ${results.year}`,
        own: listed === null ? null : publishedOwn(listed),
      };
    case "typed":
      return typedOwn(choice.index, base, listed, questionnaire);
  }
}

function publishedOwn(listed: NationalInstitution): OwnResult {
  const domains = [...listed.domains].flatMap(([id, exact]) =>
    exact === null ? [] : [[id, { kind: "final", exact }] as const],
  );
  return { listed, index: { kind: "final", exact: listed.index }, domains: new Map(domains) };
}

function typedOwn(
  text: string,
  base: Omit<Chosen, "own">,
  listed: NationalInstitution | null,
  questionnaire: Questionnaire,
): Chosen {
  if (text.trim() === "") {
    return { ...base, own: null };
  }
  const index = readTypedIndex(text, questionnaire);
  const label = base.label === "" ? "Indeks yang diketik" : `${base.label}, indeks yang diketik`;
  return index.ok
    ? { ...base, label, own: { listed, index: { kind: "final", exact: index.value }, domains: new Map() } }
    : { ...base, label, own: null, indexError: describeTypedIndexError(index.error) };
}
