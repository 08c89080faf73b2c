import type { IndicatorLevel } from "#core/questionnaire/questionnaire.ts";
import { plainHeading } from "./heading-blocks.ts";
import type { ChecklistBlock, CriterionProof, ReportBlock } from "./report-blocks.ts";
import type { IndicatorSheet, SheetLevel } from "./report-content.ts";

export const MET = "terpenuhi";
export const UNMET = "belum";

type SheetCriterion = SheetLevel["criteria"][number];

/** Null where there is nothing to say on what proves the criterion. */
export type ProofOf = (criterion: SheetCriterion) => CriterionProof | null;

/** The criteria of every level, those that stand and those that do not. */
export function criteriaBlocks(sheet: IndicatorSheet, proofOf: ProofOf = () => null): readonly ReportBlock[] {
  return [plainHeading(3, "Kriteria"), ...sheet.levels.map((level) => levelChecklist(level, proofOf))];
}

function levelChecklist({ level, name, criteria }: SheetLevel, proofOf: ProofOf): ChecklistBlock {
  return {
    kind: "checklist",
    title: `Tingkat ${level.level}${name === "" ? "" : ` · ${name}`}`,
    note: noteOf(level, criteria.filter((criterion) => criterion.met).length),
    statement: level.statement,
    items: criteria.map((criterion) => {
      const proof = proofOf(criterion);
      const item = { ...criterion, word: criterion.met ? MET : UNMET };
      return proof === null ? item : { ...item, proof };
    }),
  };
}

function noteOf(level: IndicatorLevel, met: number): string {
  if (level.criteria.length === 0) {
    return level.floor ? "tingkat dasar, tanpa kriteria" : "tanpa kriteria tersendiri";
  }
  const enough = level.atLeast === null ? "" : `, cukup ${level.atLeast}`;
  return `${met} dari ${level.criteria.length} terpenuhi${enough}`;
}
