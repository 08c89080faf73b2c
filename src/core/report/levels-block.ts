import { capabilityOf } from "#core/questionnaire/questions.ts";
import { Fraction, parseExact } from "#core/shared/exact.ts";
import { shareInWords } from "./figure-words.ts";
import { sheetValueInWords, wordsOrNull } from "./question-words.ts";
import type { Labelled, LevelStep, LevelsBlock } from "./report-blocks.ts";
import type { IndicatorSheet, ReportContent } from "./report-content.ts";

/** The ladder of levels with what is reached and what is aimed for. */
export function levelsBlock(content: ReportContent, sheet: IndicatorSheet): LevelsBlock {
  const { value } = sheet.score;
  const steps = ladderOf(content, sheet);
  return {
    kind: "levels",
    value: sheetValueInWords(sheet),
    name: value === null ? "" : nameOfReached(steps),
    isAnswered: value !== null,
    steps,
    facts: factsOf(content, sheet),
  };
}

function ladderOf(
  { questionnaire }: ReportContent,
  { question, score, target }: IndicatorSheet,
): readonly LevelStep[] {
  const { indicator } = question;
  const usesBands = indicator.valueRule.kind !== "level";
  return capabilityOf(questionnaire, indicator).levels.map(({ level, name, band }) => {
    const ends =
      usesBands && band !== null
        ? { from: parseExact(band.from), to: parseExact(band.to) }
        : { from: level - 1, to: level };
    return {
      level,
      name,
      reached: reachedPart(score.value, ends.from, ends.to),
      filled: filledPart(score.value, new Fraction(ends.from), new Fraction(ends.to)),
      isTarget:
        target !== null && reachedPart(target, ends.from, ends.to) !== "not" && target.compare(ends.to) <= 0,
    };
  });
}

/** A level is reached whole at its upper end: with whole levels that is the level itself. */
function reachedPart(
  value: Fraction | null,
  from: Fraction | number,
  to: Fraction | number,
): LevelStep["reached"] {
  if (value === null || value.compare(from) <= 0) {
    return "not";
  }
  return value.compare(to) >= 0 ? "whole" : "part";
}

function filledPart(value: Fraction | null, from: Fraction, to: Fraction): number {
  if (value === null || value.compare(from) <= 0) {
    return 0;
  }
  return value.compare(to) >= 0 ? 1 : value.sub(from).div(to.sub(from)).valueOf();
}

function nameOfReached(steps: readonly LevelStep[]): string {
  const whole = steps.findLast((step) => step.reached === "whole");
  const part = steps.find((step) => step.reached === "part");
  const words = [
    ...(whole === undefined ? [] : [part === undefined ? whole.name : `${whole.name} lengkap`]),
    ...(part === undefined ? [] : [`${part.name} sebagian`]),
  ];
  return words.length === 0 ? "nilai terendah" : words.join(", ");
}

function factsOf({ assessment }: ReportContent, sheet: IndicatorSheet): readonly Labelled[] {
  const { earlier } = assessment.details;
  const before = wordsOrNull(sheet, sheet.earlier);
  const target = wordsOrNull(sheet, sheet.target);
  return [
    { label: "Bobot", value: shareInWords(sheet.score.share) },
    { label: "Sasaran", value: target ?? "tidak ditetapkan" },
    ...(earlier === null || before === null ? [] : [{ label: `Tahun ${earlier.year}`, value: before }]),
    { label: "Bukti", value: String(sheet.evidence.length) },
  ];
}
