import type { Indicator, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Figure, Scorecard } from "#core/scoring/scorecard.ts";
import { displayIndonesian, Fraction } from "#core/shared/exact.ts";
import type { ChartScale, Span } from "./report-blocks.ts";

/** "2,95", or the two ends of what is still possible: "2,10–3,95". */
export function figureInWords(figure: Figure): string {
  return figure.kind === "final"
    ? displayIndonesian(figure.exact)
    : `${displayIndonesian(figure.lowest)}–${displayIndonesian(figure.highest)}`;
}

export function spanOfFigure(figure: Figure): Span {
  return figure.kind === "final"
    ? { low: figure.exact.valueOf(), high: figure.exact.valueOf() }
    : { low: figure.lowest.valueOf(), high: figure.highest.valueOf() };
}

export function predicateInWords(predicate: Scorecard["predicate"]): string {
  if (predicate.kind === "final") {
    return predicate.predicate.name;
  }
  const { lowest, highest } = predicate;
  return lowest.name === highest.name ? lowest.name : `${lowest.name} sampai ${highest.name}`;
}

/** A value of one indicator: whole levels as "3", everything else with two decimals. */
export function valueInWords(indicator: Indicator, value: Fraction): string {
  const isWholeLevel = indicator.valueRule.kind === "level" && value.d === 1n;
  return isWholeLevel ? value.n.toString() : displayIndonesian(value);
}

/** What is read out for a value: "Tingkat 3", "Nilai 3,25", "Belum dijawab". Where bands or breaks decide, 3,00 is no level. */
export function valueLabel(indicator: Indicator, value: Fraction | null): string {
  if (value === null) {
    return "Belum dijawab";
  }
  const isWholeLevel = indicator.valueRule.kind === "level" && value.d === 1n;
  return `${isWholeLevel ? "Tingkat" : "Nilai"} ${valueInWords(indicator, value)}`;
}

/** A part of 1 as "16,5%", with two decimals at most. */
export function shareInWords(share: Fraction): string {
  return sharesInWords([share])(share);
}

/** The same for shares that stand in one column: each with as many decimals as the one that needs most. */
export function sharesInWords(column: readonly Fraction[]): (share: Fraction) => string {
  const written = column.map((share) => displayIndonesian(share.mul(100)).replace(/,?0+$/, ""));
  const decimals = Math.max(0, ...written.map((text) => text.split(",")[1]?.length ?? 0));
  return (share) => `${displayIndonesian(share.mul(100), decimals)}%`;
}

/** "+0,03". */
export function gainInWords(gain: Fraction): string {
  return `+${displayIndonesian(gain)}`;
}

const UNITS = ["B", "KB", "MB", "GB", "TB"];

/** "640 KB", "1,8 MB": 1024 of each make one of the next. As the screens write it. */
export function sizeInWords(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10);
  const place = Math.min(power, UNITS.length - 1);
  const size = new Fraction(bytes).div(new Fraction(1024n ** BigInt(place)));
  const decimals = place < 2 || size.compare(100) >= 0 ? 0 : 1;
  return `${displayIndonesian(size, decimals).replace(/,0$/, "")} ${UNITS[place] ?? ""}`;
}

/** The scale of the index with the borders of its predicates, lowest first. */
export function indexScale(questionnaire: Questionnaire): ChartScale {
  const thresholds = questionnaire.predicates.map(({ name, min }) => ({
    name,
    min: new Fraction(min).valueOf(),
  }));
  return {
    min: new Fraction(questionnaire.scale.min).valueOf(),
    max: new Fraction(questionnaire.scale.max).valueOf(),
    thresholds: thresholds.reverse(),
  };
}
