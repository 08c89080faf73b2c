import * as z from "zod/mini";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { scaleProblem } from "#core/questionnaire/scale.ts";
import { displayIndonesian, ExactText, parseExact } from "#core/shared/exact.ts";
import { AssessmentDetails, type Scope } from "./assessment.ts";

const LONGEST_NAME = 200;
/** Names its field: in the list of what is wrong each sentence stands alone. */
const tooLong = (name: string) => `${name} paling panjang ${LONGEST_NAME} huruf.`;

/** The details of an assessment as they are typed in a form. What is wrong is said in words a person can act on. */
export const DetailsText = z.object({
  institution: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, "Isi nama instansi."),
      z.maxLength(LONGEST_NAME, tooLong("Nama instansi")),
    ),
  subject: z.enum(["agency", "whole"]),
  agency: z.string().check(z.trim(), z.maxLength(LONGEST_NAME, tooLong("Nama perangkat daerah"))),
  year: z
    .string()
    .check(z.trim(), z.regex(/^(20\d\d|2100)$/, "Isi tahun dari 2000 sampai 2100, misalnya 2026.")),
  scope: z.enum(["all", "selected"]),
  /** Numbers of indicators; they count only where some are selected. */
  indicators: z.array(QuestionId),
  indexTarget: z.string().check(z.trim()),
});
export type DetailsText = z.infer<typeof DetailsText>;

export interface DetailsProblem {
  readonly field: "agency" | "indicators" | "indexTarget";
  readonly sentence: string;
}

/** What is wrong with details that are well-formed each by themselves. */
export function detailsProblems(text: DetailsText, questionnaire: Questionnaire): readonly DetailsProblem[] {
  const { min, max } = questionnaire.scale;
  const problems: readonly (DetailsProblem | null)[] = [
    text.subject === "agency" && text.agency.trim() === ""
      ? { field: "agency", sentence: "Isi nama perangkat daerah, atau pilih “Seluruh instansi”." }
      : null,
    text.scope === "selected" && chosenIndicators(text, questionnaire).length === 0
      ? { field: "indicators", sentence: "Pilih sedikitnya satu indikator, atau pilih “Semua indikator”." }
      : null,
    text.indexTarget.trim() !== "" && targetOf(text.indexTarget, questionnaire) === null
      ? {
          field: "indexTarget",
          sentence: `Isi angka dari ${shown(min)} sampai ${shown(max)}, misalnya 3,5, atau kosongkan.`,
        }
      : null,
  ];
  return problems.filter((problem) => problem !== null);
}

/** Details in which `detailsProblems` finds nothing. What an earlier assessment left behind is passed through. */
export function detailsFromText(
  text: DetailsText,
  questionnaire: Questionnaire,
  earlier: AssessmentDetails["earlier"] = null,
): AssessmentDetails {
  return AssessmentDetails.parse({
    institution: text.institution.trim(),
    agency: text.subject === "agency" ? text.agency.trim() : null,
    year: Number(text.year),
    scope: scopeOf(text, questionnaire),
    indexTarget: targetOf(text.indexTarget, questionnaire),
    earlier,
  });
}

export function textOfDetails(details: AssessmentDetails): DetailsText {
  return {
    institution: details.institution,
    subject: details.agency === null ? "whole" : "agency",
    agency: details.agency ?? "",
    year: String(details.year),
    scope: details.scope.kind,
    indicators: details.scope.kind === "all" ? [] : [...details.scope.indicators],
    indexTarget: details.indexTarget === null ? "" : typedTarget(details.indexTarget),
  };
}

/** Every indicator chosen one by one is the whole instrument. */
function scopeOf(text: DetailsText, questionnaire: Questionnaire): Scope {
  const indicators = chosenIndicators(text, questionnaire);
  const isAll = text.scope === "all" || indicators.length === indicatorsOf(questionnaire).length;
  return isAll ? { kind: "all" } : { kind: "selected", indicators };
}

/** In the order of the instrument; what it does not have is left out. */
function chosenIndicators({ indicators }: DetailsText, questionnaire: Questionnaire): readonly QuestionId[] {
  const chosen = new Set<QuestionId>(indicators);
  return indicatorsOf(questionnaire)
    .map((indicator) => indicator.number)
    .filter((number) => chosen.has(number));
}

/** "3,5" and "3.5" alike; null for nothing, and for what is no number on the scale. */
function targetOf(typed: string, questionnaire: Questionnaire): ExactText | null {
  const read = ExactText.safeParse(typed.trim().replace(",", "."));
  return read.success && scaleProblem(questionnaire, parseExact(read.data)) === null ? read.data : null;
}

function typedTarget(target: ExactText): string {
  return target.includes("/") ? displayIndonesian(parseExact(target)) : target.replace(".", ",");
}

function shown(end: ExactText): string {
  return end.replace(".", ",");
}
