import {
  type InstitutionKind,
  type NationalInstitution,
  type NationalResults,
  openNationalResults,
} from "#core/comparison/national/national-results.ts";
import { QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import { Fraction } from "#core/shared/exact.ts";
import national2023 from "#questionnaires/national/national-2023.json" with { type: "json" };
import national2024 from "#questionnaires/national/national-2024.json" with { type: "json" };

/** An institution with that index; the predicate is only a word. */
export function institutionAt(
  name: string,
  index: string,
  kind: InstitutionKind = "kota",
  province: string | null = "Bali",
): NationalInstitution {
  const domains = new Map(["D1", "D2", "D3", "D4"].map((id) => [id, new Fraction(index)]));
  return { name, kind, province, domains, index: new Fraction(index), predicate: "Baik" };
}

/** A list of those institutions, of a year that nobody published. */
export function listOf(institutions: readonly NationalInstitution[], year = 2030): NationalResults {
  return {
    year,
    instrument: QuestionnaireId.parse("spbe-2020"),
    source: "Laporan contoh",
    readOn: "2030-12-31",
    publishedIndex: new Fraction("3.00"),
    correctedPredicates: 0,
    domains: ["D1", "D2", "D3", "D4"],
    institutions,
  };
}

/** The lists of this repository, oldest first, wherever the test runs. */
export function nationalLists(): readonly NationalResults[] {
  return [national2023, national2024].map((json) => {
    const opened = openNationalResults(json);
    if (!opened.ok) {
      throw new Error(opened.error.problems.join("\n"));
    }
    return opened.value;
  });
}
