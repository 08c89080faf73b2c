import { sectionHeading } from "#core/report/heading-blocks.ts";
import type { ReportBlock, TableBlock } from "#core/report/report-blocks.ts";
import { fitted, leftColumn, numberCell, rightColumn, textCell } from "#core/report/table-cells.ts";
import { cellInTable, differenceInWords } from "./cell-words.ts";
import { stageInWords } from "./column-facts.ts";
import { type Comparison, cellAt, columnAt, lineAt } from "./comparison.ts";
import type { ComparisonOutput } from "./comparison-output.ts";
import { uncountedInWords } from "./counted-columns.ts";
import { laterColumns, type StageGaps, stageGaps, stagesIn } from "./stage-gaps.ts";

const MOST_SUBJECTS = 60;
const MOST_LINES = 15;

/** From the first to the last stage of which there are figures; nothing where there is but one. */
export function gapBlocks({ comparison, order }: ComparisonOutput): readonly ReportBlock[] {
  const stages = stagesIn(comparison);
  const [from, to] = [stages[0], stages.at(-1)];
  if (from === undefined || to === undefined || from === to) {
    return [];
  }
  const gaps = stageGaps(comparison, from, to, order);
  const heading = `Dari tahap ${stageInWords(from).toLowerCase()} ke ${stageInWords(to).toLowerCase()}`;
  return gaps.subjects.length === 0
    ? []
    : [sectionHeading(heading), subjectTable(comparison, gaps), lineTable(comparison, gaps)];
}

function subjectTable(comparison: Comparison, { subjects }: StageGaps): TableBlock {
  const line = lineAt(comparison, 0);
  return {
    kind: "table",
    caption: `Yang indeksnya paling banyak turun berada di atas${subjects.length > MOST_SUBJECTS ? `; ${MOST_SUBJECTS} dari ${subjects.length}` : ""}.`,
    columns: fitted([
      leftColumn("Nama", 0.4),
      rightColumn("Dari", 0.12),
      rightColumn("Ke", 0.12),
      rightColumn("Selisih", 0.12),
      rightColumn("Turun", 0.08),
      rightColumn("Naik", 0.08),
    ]),
    rows: subjects.slice(0, MOST_SUBJECTS).map(({ from, to, index, fell, rose }) => ({
      tone: "normal",
      cells: [
        textCell(columnAt(comparison, to).name),
        numberCell(cellInTable(line, cellAt(comparison, 0, from))),
        numberCell(cellInTable(line, cellAt(comparison, 0, to))),
        numberCell(differenceInWords(index)),
        numberCell(String(fell)),
        numberCell(String(rose)),
      ],
    })),
  };
}

function lineTable(comparison: Comparison, { subjects, lines }: StageGaps): TableBlock {
  const uncounted = uncountedInWords(comparison, laterColumns(subjects));
  const fallen = lines
    .filter(({ line, fell }) => lineAt(comparison, line).kind === "question" && fell > 0)
    .sort((one, other) => (one.mean?.compare(other.mean ?? 0) ?? 0) || other.fell - one.fell)
    .slice(0, MOST_LINES);
  return {
    kind: "table",
    caption: `Indikator yang paling banyak turun.${uncounted === null ? "" : ` ${uncounted}`}`,
    columns: fitted([
      leftColumn("Indikator", 0.52),
      rightColumn("Rata-rata selisih", 0.2),
      rightColumn("Turun", 0.12),
      rightColumn("Dibandingkan", 0.16),
    ]),
    rows: fallen.map(({ line, mean, fell, compared }) => ({
      tone: "normal",
      cells: [
        textCell(lineAt(comparison, line).name),
        numberCell(differenceInWords(mean)),
        numberCell(String(fell)),
        numberCell(String(compared)),
      ],
    })),
  };
}
