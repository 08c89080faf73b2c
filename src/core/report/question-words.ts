import type { Group } from "#core/questionnaire/questionnaire.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { valueInWords } from "./figure-words.ts";
import type { IndicatorSheet } from "./report-content.ts";

export const UNANSWERED = "belum dijawab";

/** "12. Peta Rencana SPBE", "35-2. Layanan Publik (layanan 2)". */
export function questionTitle({ question }: IndicatorSheet): string {
  return `${question.id}. ${questionName({ question })}`;
}

export function questionName({ question }: Pick<IndicatorSheet, "question">): string {
  const { indicator, service } = question;
  return service === null ? indicator.name : `${indicator.name} (layanan ${service})`;
}

/** For the outline, where long names are cut off anyway. */
export function questionShortTitle({ question }: IndicatorSheet): string {
  const { indicator, service, id } = question;
  return `${id}. ${indicator.shortName}${service === null ? "" : ` (layanan ${service})`}`;
}

/** The place in this document where the question's sheet begins. */
export function questionAnchor({ question }: Pick<IndicatorSheet, "question">): string {
  return `question-${question.id}`;
}

export function sheetValueInWords({ question, score }: IndicatorSheet): string {
  return score.value === null ? UNANSWERED : valueInWords(question.indicator, score.value);
}

export function wordsOrNull({ question }: IndicatorSheet, value: Fraction | null): string | null {
  return value === null ? null : valueInWords(question.indicator, value);
}

/** "Domain Layanan SPBE › Aspek Layanan Publik". */
export function pathInWords(path: readonly Group[], terms: readonly string[]): string {
  return path.map((group, depth) => [terms[depth] ?? "", group.name].join(" ").trim()).join(" › ");
}
