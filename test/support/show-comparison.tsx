import { render } from "vitest-browser-react";
import { compareScorecards } from "#core/comparison/compare-scorecards.ts";
import type { Comparison } from "#core/comparison/comparison.ts";
import { readLevelTable } from "#core/comparison/level-table.ts";
import { readTable } from "#core/exchange/read-table.ts";
import { instrumentCard } from "#core/questionnaire/instrument-card.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import { succeed } from "#core/shared/result.ts";
import { ComparisonScreen, type ComparisonScreenProps } from "#screens/comparison/comparison-screen.tsx";
import { instrument } from "./scoring-builders.ts";
import "#ui/styles.css";

const spbe = instrument("spbe-2020");

function comparisonOfTable(text: string): Comparison {
  const table = readTable(text);
  const columns = table.ok ? readLevelTable(table.value, spbe) : table;
  if (!columns.ok) {
    throw new Error(columns.error.kind);
  }
  return compareScorecards(
    spbe,
    columns.value.map(({ facts, values, inScope }) => ({
      facts,
      scorecard: scoreValues(spbe, values, inScope),
    })),
  );
}

export const levels = (level: number) => Array.from({ length: 47 }, () => level).join(";");
export const head = [
  "nama",
  "kelompok",
  "tahun",
  "tahap",
  ...Array.from({ length: 47 }, (_, place) => place + 1),
].join(";");
export const SMALL = [
  head,
  `Dinas Satu;Dinas;2024;mandiri;${levels(4)}`,
  `Dinas Satu;Dinas;2024;akhir;${levels(3)}`,
  `Badan Dua;Badan;2024;mandiri;5;${levels(2).slice(2)}`,
  `Badan Dua;Badan;2023;mandiri;${levels(1)}`,
].join("\n");

export const onMake: ComparisonScreenProps["onMake"] = async () =>
  succeed({ fileName: "banding.xlsx", sizeInBytes: 2048 });

export const TABLE = {
  id: "t",
  name: "nilai.csv",
  about: "tabel nilai",
  isRemovable: true,
  isChosen: true,
  parts: null,
} as const;

export function show(text: string, parts: Partial<ComparisonScreenProps> = {}) {
  return render(
    <ComparisonScreen
      crumbs={[{ text: "Koordinasi", href: "#/koordinasi" }]}
      sources={[TABLE]}
      instruments={[instrumentCard(spbe)]}
      compared={text === "" ? [] : [{ questionnaire: spbe, comparison: comparisonOfTable(text) }]}
      refused={[]}
      isBusy={false}
      onChoose={() => undefined}
      onParts={() => undefined}
      onRemove={() => undefined}
      onFiles={async () => succeed(undefined)}
      onMake={onMake}
      {...parts}
    />,
  );
}
