import type { IndicatorLevel } from "#core/questionnaire/questionnaire.ts";
import { plainHeading } from "./heading-blocks.ts";
import type { ChecklistBlock, ReportBlock } from "./report-blocks.ts";
import type { IndicatorSheet, SheetLevel } from "./report-content.ts";

export const MET = "terpenuhi";
export const UNMET = "belum";

/** The criteria of every level, those that stand and those that do not. */
export function criteriaBlocks(sheet: IndicatorSheet): readonly ReportBlock[] {
  return [plainHeading(3, "Kriteria"), ...sheet.levels.map(levelChecklist)];
}

function levelChecklist({ level, name, criteria }: SheetLevel): ChecklistBlock {
  return {
    kind: "checklist",
    title: `Tingkat ${level.level}${name === "" ? "" : ` · ${name}`}`,
    note: noteOf(level, criteria.filter((criterion) => criterion.met).length),
    statement: level.statement,
    items: criteria.map((criterion) => ({ ...criterion, word: criterion.met ? MET : UNMET })),
  };
}

function noteOf(level: IndicatorLevel, met: number): string {
  if (level.criteria.length === 0) {
    return level.floor ? "tingkat dasar, tanpa kriteria" : "tanpa kriteria tersendiri";
  }
  const enough = level.atLeast === null ? "" : `, cukup ${level.atLeast}`;
  return `${met} dari ${level.criteria.length} terpenuhi${enough}`;
}
