import type { ConsolidationRule } from "#core/consolidation/consolidation-rule.ts";
import type { ContributionProblem } from "#core/consolidation/contribution.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { valueLabel } from "#core/report/figure-words.ts";
import { questionName } from "#core/report/question-words.ts";
import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";

/** "12. Peta Rencana SPBE". */
export function questionInWords(question: Question): string {
  return `${question.id}. ${questionName({ question })}`;
}

/** "Tingkat 3", "Nilai 3,25", for a value that is read out. */
export function levelInWords({ indicator }: Question, value: Fraction | null): string {
  return valueLabel(indicator, value);
}

const MOST_DECIMALS = 6;

/** The number without rounding: "0,0325", or as a fraction where no six decimals are enough, "1/3". */
export function exactInWords(value: Fraction): string {
  const scaled = value.mul(10 ** MOST_DECIMALS);
  return scaled.d === 1n
    ? displayIndonesian(value, MOST_DECIMALS).replace(/,?0+$/, "")
    : value.toFraction().replace("-", "−");
}

/** Writes the numbers of one column without rounding, all with as many decimals as the longest needs, two at least. */
export function exactColumn(values: readonly Fraction[]): (value: Fraction) => string {
  const places = Array.from({ length: MOST_DECIMALS + 1 }, (_, place) => place);
  const decimals = places.find((place) => place >= 2 && values.every((one) => one.mul(10 ** place).d === 1n));
  return (value) => (decimals === undefined ? exactInWords(value) : displayIndonesian(value, decimals));
}

export function problemInWords(problem: ContributionProblem): string {
  switch (problem.kind) {
    case "no-agency":
      return "Berkas ini bukan dari perangkat daerah, jadi tidak dipakai.";
    case "other-instrument":
      return "Instrumennya lain daripada penilaian ini, jadi tidak dipakai.";
    case "other-year":
      return "Tahunnya lain daripada penilaian ini, jadi tidak dipakai.";
    case "answered-twice":
      return `Indikator ${problem.question} sudah dijawab ${problem.agency} dalam sumber lain, jadi yang ini tidak dipakai. Lepaskan salah satunya.`;
    default:
      return unreachable(problem);
  }
}

/** A rule as the value of an option: "", "lowest", "owner:Bappeda", "chosen". */
export function optionOfRule(rule: ConsolidationRule | null): string {
  if (rule === null) {
    return "";
  }
  return rule.kind === "owner" ? `owner:${rule.agency}` : rule.kind;
}

/** The rule that an option stands for; "chosen" needs a level and a reason first, and is undefined. */
export function ruleOfOption(option: string): ConsolidationRule | null | undefined {
  if (option === "") {
    return null;
  }
  if (option === "lowest") {
    return { kind: "lowest" };
  }
  return option.startsWith("owner:") ? { kind: "owner", agency: option.slice("owner:".length) } : undefined;
}
