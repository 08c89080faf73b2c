import { levelStep } from "#core/report/level-step.ts";
import type { HeatMapBlock, ReportBlock, TableBlock } from "#core/report/report-blocks.ts";
import { fitted, leftColumn, numberCell, rightColumn, textCell } from "#core/report/table-cells.ts";
import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";
import { cellInTable } from "./cell-words.ts";
import { cellAt, columnAt, lineAt } from "./comparison.ts";
import type { ComparisonOutput } from "./comparison-output.ts";
import { countedColumns, uncountedInWords } from "./counted-columns.ts";
import { distributionsOf } from "./distribution.ts";

/** A longer list is cut in its middle: who reads it wants its ends. */
const MOST_ROWS = 400;

/** Every column with its index, in the order of the screen; those that are not counted have no number. */
export function rankTable({ comparison, order }: ComparisonOutput): TableBlock {
  const isCut = order.length > MOST_ROWS;
  const numbers = new Map(
    Array.from(countedColumns(comparison, order), (column, place) => [column, place + 1] as const),
  );
  const all = Array.from(order);
  const shown = isCut ? [...all.slice(0, MOST_ROWS / 2), ...all.slice(-MOST_ROWS / 2)] : all;
  return {
    kind: "table",
    caption: isCut
      ? `${MOST_ROWS / 2} pertama dan ${MOST_ROWS / 2} terakhir dari ${order.length.toLocaleString("id")}.`
      : "",
    columns: fitted([
      rightColumn("No.", 0.08),
      leftColumn("Nama", 0.44),
      rightColumn("Indeks", 0.16),
      leftColumn("Predikat", 0.2),
      rightColumn("Dijawab", 0.12),
    ]),
    rows: shown.map((column) => {
      const { name, predicate, answered, total } = columnAt(comparison, column);
      const { lowest, highest } = predicate;
      return {
        tone: "normal",
        cells: [
          numberCell(String(numbers.get(column) ?? "")),
          textCell(name),
          numberCell(cellInTable(lineAt(comparison, 0), cellAt(comparison, 0, column))),
          textCell(lowest === highest ? lowest : `${lowest} sampai ${highest}`),
          numberCell(`${answered}/${total}`),
        ],
      };
    }),
  };
}

export function heatMapOf({ comparison, order, levels, questionnaire }: ComparisonOutput): HeatMapBlock {
  const scale = { min: levels.from, max: levels.to };
  return {
    kind: "heat-map",
    caption: `${questionnaire.groupTerms.join(", ")}, dan indikator; · belum dijawab, – tidak ditanyakan`,
    columns: Array.from(order, (column) => columnAt(comparison, column).name),
    rows: comparison.lines.map((line, place) => ({
      label: line.name,
      isHead: line.kind !== "question",
      cells: Array.from(order, (column) => {
        const cell = cellAt(comparison, place, column);
        return {
          text: cell.kind === "range" ? "…" : cellInTable(line, cell),
          step: cell.kind === "value" ? levelStep(cell.value.valueOf(), scale) : null,
        };
      }),
    })),
  };
}

export function distributionTable({ comparison, order, levels }: ComparisonOutput): ReportBlock {
  const steps = Array.from({ length: levels.to - levels.from + 1 }, (_, place) => levels.from + place);
  const uncounted = uncountedInWords(comparison, order);
  const figure = (value: Fraction | null) => numberCell(value === null ? null : displayIndonesian(value));
  return {
    kind: "table",
    caption: `Jumlah kolom pada setiap tingkat; nilai desimal dihitung pada tingkat yang sudah dicapainya.${uncounted === null ? "" : ` ${uncounted}`}`,
    columns: fitted([
      leftColumn("Baris", 0.42),
      ...steps.map((level) => rightColumn(String(level), 0.07)),
      rightColumn("Belum", 0.08),
      rightColumn("Median", 0.1),
      rightColumn("Rata-rata", 0.11),
    ]),
    rows: distributionsOf(comparison, order, levels).map(({ line, counts, open, median, mean }) => {
      const { name, kind, depth } = lineAt(comparison, line);
      return {
        tone: kind === "question" ? "normal" : "total",
        cells: [
          textCell(name, { indent: Math.max(0, depth - 1) }),
          ...counts.map((count) => numberCell(String(count))),
          numberCell(String(open)),
          figure(median),
          figure(mean),
        ],
      };
    }),
  };
}

/** The groups of the columns that the person marked. */
export function markedTable({
  comparison,
  marked,
}: ComparisonOutput & { readonly marked: readonly number[] }): TableBlock {
  const groups = comparison.lines.flatMap(({ kind }, place) => (kind === "question" ? [] : [place]));
  return {
    kind: "table",
    caption: "",
    columns: fitted([
      leftColumn("Baris", 0.4),
      ...marked.map((column) => rightColumn(columnAt(comparison, column).name, 0.6 / marked.length)),
    ]),
    rows: groups.map((line) => ({
      tone: line === 0 ? "total" : "normal",
      cells: [
        textCell(lineAt(comparison, line).name, { indent: Math.max(0, lineAt(comparison, line).depth - 1) }),
        ...marked.map((column) =>
          numberCell(cellInTable(lineAt(comparison, line), cellAt(comparison, line, column))),
        ),
      ],
    })),
  };
}
