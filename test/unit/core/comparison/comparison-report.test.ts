import { describe, expect, it } from "vitest";
import { comparisonReport } from "#core/comparison/comparison-report.ts";
import type { ReportBlock } from "#core/report/report-blocks.ts";
import { all, type ColumnShape, comparisonOf, fourQuestions } from "#test/support/comparison-builders.ts";

function blocksOf(shapes: readonly ColumnShape[], marked: readonly number[] = []): readonly ReportBlock[] {
  const comparison = comparisonOf(shapes);
  return comparisonReport({
    questionnaire: fourQuestions,
    comparison,
    order: Uint32Array.from(shapes.keys()),
    levels: { from: 1, to: 5 },
    marked,
    madeAt: "2026-11-26T01:00:00Z",
    timeZone: "Asia/Makassar",
  }).blocks;
}

const headingsOf = (blocks: readonly ReportBlock[]) =>
  blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));

describe("the report of a comparison", () => {
  it("names every column with its index, and says each level beside the others", () => {
    const blocks = blocksOf([
      { agency: "Dinas A", levels: all(4, 4, 4, 4) },
      { agency: "Dinas B", levels: { "1": 2, "2": null, "3": 2 } },
    ]);

    const table = blocks.find((block) => block.kind === "table");
    const about = blocks.find((block) => block.kind === "paragraph");
    const map = blocks.find((block) => block.kind === "heat-map");

    expect(
      table?.kind === "table" &&
        table.rows.map(({ cells }) => cells.map((cell) => "text" in cell && cell.text)),
    ).toEqual([
      ["1", "Dinas A", "4,00", "Tinggi", "4/4"],
      ["2", "Dinas B", "1,67–3,00", "Rendah", "2/3"], // (2 + 1 + 2) / 3 to (2 + 5 + 2) / 3
    ]);
    expect(about?.kind === "paragraph" && about.text).toContain("jadi tidak resmi"); // B was not asked about 4
    expect(map?.kind === "heat-map" && map.rows.map(({ cells }) => cells[1]?.text)).toEqual([
      "…",
      "…",
      "2",
      "·",
      "2,00",
      "2",
      "–",
    ]);
  });

  it("has the gaps between stages where there are several, and what was marked", () => {
    const plain = headingsOf(blocksOf([{ levels: all(1, 1, 1, 1) }]));
    const more = headingsOf(
      blocksOf(
        [
          { agency: "Dinas A", levels: all(4, 4, 4, 4) },
          { agency: "Dinas A", stage: "final", levels: all(3, 4, 4, 4) },
        ],
        [1],
      ),
    );

    expect(plain).not.toContain("Kolom yang ditandai");
    expect(more).toEqual(expect.arrayContaining(["Kolom yang ditandai", "Dari tahap mandiri ke akhir"]));
  });

  it("counts no institution beside its own OPDs, and says so", () => {
    const blocks = blocksOf([
      { agency: null, levels: all(5, 5, 5, 5) },
      { levels: all(1, 1, 1, 1) },
      { levels: all(2, 2, 2, 2) },
    ]);
    const figures = blocks.find((block) => block.kind === "key-figures");
    const texts = blocks.flatMap((block) => {
      switch (block.kind) {
        case "paragraph":
          return [block.text];
        case "table":
          return [block.caption];
        default:
          return [];
      }
    });

    expect(figures?.kind === "key-figures" && figures.figures.map(({ value }) => value)).toEqual([
      "1,50", // (1 + 2) / 2
      "1,50",
      "1,00",
      "2,00",
      "0",
    ]);
    const ranks = blocks.find((block) => block.kind === "table");
    expect(
      ranks?.kind === "table" &&
        ranks.rows.map(({ cells: [number] }) => number && "text" in number && number.text),
    ).toEqual(["", "1", "2"]);
    expect(texts.filter((text) => text.includes("Kota Contoh tidak ikut dihitung"))).toHaveLength(2);
  });

  it("has every level of four hundred columns", () => {
    const blocks = blocksOf(Array.from({ length: 400 }, () => ({ levels: all(1, 2, 3, 4) })));
    const map = blocks.find((block) => block.kind === "heat-map");

    expect(map?.kind === "heat-map" && [map.columns.length, map.rows[2]?.cells.length]).toEqual([400, 400]);
  });

  it("sums up what is too much for paper, and says where the rest is", () => {
    const blocks = blocksOf(Array.from({ length: 401 }, () => ({ levels: all(1, 2, 3, 4) })));
    const table = blocks.find((block) => block.kind === "table");

    expect(table?.kind === "table" && [table.rows.length, table.caption]).toEqual([
      400,
      "200 pertama dan 200 terakhir dari 401.",
    ]);
    expect(blocks.some(({ kind }) => kind === "heat-map")).toBe(false);
    expect(blocks.some((block) => block.kind === "paragraph" && block.text.includes("XLSX"))).toBe(true);
  });
});
