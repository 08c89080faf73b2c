import type { Figure, GroupScore, Scorecard } from "#core/scoring/scorecard.ts";
import { Fraction } from "#core/shared/exact.ts";
import { type Comparison, FIRST_VALUE, NOT_IN_SCOPE, UNANSWERED } from "./comparison.ts";
import { ValuePalette } from "./value-palette.ts";

/** Collects the figures under passing numbers; `coded` puts the places of the sorted values in their stead. */
export class CodeMatrix {
  readonly #palette = new ValuePalette();
  /** Most answers are the same few objects, one for each whole level. */
  readonly #codeByAnswer = new Map<Fraction, number>();
  readonly #lowest: Uint32Array;
  readonly #highest: Uint32Array;
  readonly #spread: Uint32Array;
  readonly #count: number;

  constructor(lines: number, columns: number) {
    this.#count = columns;
    this.#lowest = new Uint32Array(lines * columns);
    this.#highest = new Uint32Array(lines * columns);
    this.#spread = new Uint32Array(columns).fill(UNANSWERED);
  }

  writeFigure(line: number, column: number, figure: Figure): void {
    const at = line * this.#count + column;
    if (figure.kind === "final") {
      this.#writeBoth(at, this.#numbered(figure.exact));
      return;
    }
    this.#lowest[at] = this.#numbered(figure.lowest);
    this.#highest[at] = this.#numbered(figure.highest);
  }

  writeGroups(
    groups: readonly GroupScore[],
    column: number,
    groupLines: ReadonlyMap<string, number>,
    questionLines: ReadonlyMap<string, number>,
  ): void {
    for (const group of groups) {
      this.writeFigure(placeIn(groupLines, group.id), column, group.figure);
      for (const { question, value } of group.questions) {
        const code = value === null ? UNANSWERED : this.#codeOfAnswer(value);
        this.#writeBoth(placeIn(questionLines, question) * this.#count + column, code);
      }
      this.writeGroups(group.groups, column, groupLines, questionLines);
    }
  }

  writeSpread(column: number, scorecard: Scorecard): void {
    const variance = varianceOf(valuesIn(scorecard.groups, []));
    if (variance !== null) {
      this.#spread[column] = this.#numbered(variance);
    }
  }

  coded(): Pick<Comparison, "values" | "lowest" | "highest" | "spread"> {
    const { values, placeByNumber } = this.#palette.sorted();
    for (const codes of [this.#lowest, this.#highest, this.#spread]) {
      for (const [at, code] of codes.entries()) {
        if (code !== NOT_IN_SCOPE && code !== UNANSWERED) {
          codes[at] = FIRST_VALUE + (placeByNumber[code - FIRST_VALUE] ?? 0);
        }
      }
    }
    return { values, lowest: this.#lowest, highest: this.#highest, spread: this.#spread };
  }

  #writeBoth(at: number, code: number): void {
    this.#lowest[at] = code;
    this.#highest[at] = code;
  }

  #codeOfAnswer(value: Fraction): number {
    const known = this.#codeByAnswer.get(value);
    if (known !== undefined) {
      return known;
    }
    const code = this.#numbered(value);
    this.#codeByAnswer.set(value, code);
    return code;
  }

  #numbered(value: Fraction): number {
    return FIRST_VALUE + this.#palette.numberOf(value);
  }
}

function placeIn(lines: ReadonlyMap<string, number>, id: string): number {
  const place = lines.get(id);
  if (place === undefined) {
    throw new Error(`The instrument has no line ${id}`);
  }
  return place;
}

function valuesIn(groups: readonly GroupScore[], found: Fraction[]): readonly Fraction[] {
  for (const group of groups) {
    valuesIn(group.groups, found);
    for (const { value } of group.questions) {
      if (value !== null) {
        found.push(value);
      }
    }
  }
  return found;
}

/** How far values lie from their mean, squared, on average; each counts once, whatever it weighs. Null with fewer than two. */
function varianceOf(values: readonly Fraction[]): Fraction | null {
  if (values.length < 2) {
    return null;
  }
  const unit = values.reduce((common, { d }) => (common % d === 0n ? common : common * d), 1n);
  const count = BigInt(values.length);
  const { sum, squares } = unit === 1n ? sumsOfWhole(values) : sumsInUnits(values, unit);
  return new Fraction(count * squares - sum * sum, count * count * unit * unit);
}

/** Levels are small: their sums are exact in ordinary numbers, and quicker. */
function sumsOfWhole(values: readonly Fraction[]) {
  let [sum, squares] = [0, 0];
  for (const { n } of values) {
    const value = Number(n);
    sum += value;
    squares += value * value;
  }
  return { sum: BigInt(sum), squares: BigInt(squares) };
}

function sumsInUnits(values: readonly Fraction[], unit: bigint) {
  let [sum, squares] = [0n, 0n];
  for (const { n, d } of values) {
    const inUnits = n * (unit / d);
    sum += inUnits;
    squares += inUnits * inUnits;
  }
  return { sum, squares };
}
