import { describe, expect, it } from "vitest";
import { packPlan } from "#core/report/pack-document.ts";
import type { PackInput, PackProblem } from "#core/report/pack-input.ts";
import type { CellDetail, ReportBlock, TableBlock, TableCell } from "#core/report/report-blocks.ts";
import {
  cited,
  earlierState,
  factsFor,
  fileFacts,
  type PackParts,
  packInput,
  problemOf,
  reportWith,
} from "#test/support/pack-samples.ts";
import { reportUnderWay } from "#test/support/report-samples.ts";

/** The table below that heading. */
function tableUnder(heading: string, blocks: readonly ReportBlock[]): TableBlock {
  const at = blocks.findIndex((block) => block.kind === "heading" && block.text === heading);
  const table = blocks.slice(at + 1).find((block) => block.kind === "table");
  if (at === -1 || table?.kind !== "table") {
    throw new Error(`There is no table under ${heading}`);
  }
  return table;
}

function detailsIn({ rows }: TableBlock): readonly CellDetail[] {
  return rows.flatMap(({ cells }) => cells).flatMap((cell) => (cell.kind === "text" ? cell.details : []));
}

function lastCells({ rows }: TableBlock): readonly (TableCell | undefined)[] {
  return rows.map(({ cells }) => cells.at(-1));
}

describe("open problems that their heading says it all of", () => {
  const report = reportUnderWay();
  const unexplained = ["21", "22", "23", "24", "25", "26", "27", "28", "21"].map((number) =>
    problemOf("Dijawab tanpa penjelasan", { isSaidByHeading: true, question: questionOf(number) }),
  );

  function questionOf(number: string): PackProblem["question"] {
    return packPlan(packInput(report)).chapters.find(({ question }) => question === number)?.question ?? null;
  }

  it("are one entry that lists where, each a link to its sheet with the page behind it", () => {
    const { front } = packPlan(packInput(report, { problems: unexplained }));
    const table = tableUnder("Dijawab tanpa penjelasan (9)", front);

    expect(table.rows).toHaveLength(2); // eight in a row
    expect(table.columns.map(({ title }) => title)).toEqual(Array(8).fill("Indikator"));
    expect(detailsIn(table).map(({ text }) => text)).toEqual(unexplained.map(({ question }) => question));
    expect(detailsIn(table)[1]).toEqual({
      text: "22",
      link: { kind: "anchor", anchor: "question-22" },
      withPage: "short",
    });
  });

  it("leave room for the names of volumes", () => {
    const settings = { volumeLimitInBytes: 1_000_000 };
    const { front } = packPlan(packInput(report, { problems: unexplained, settings }));
    const table = tableUnder("Dijawab tanpa penjelasan (9)", front);

    expect(table.rows).toHaveLength(3); // four in a row
    expect(detailsIn(table)[0]?.withPage).toBe("long");
  });

  it("lead nowhere where the sheet is in an earlier pack", () => {
    const since = earlierState(report, report.assessment);
    const { front } = packPlan(packInput(report, { problems: unexplained.slice(0, 2), since }));

    expect(detailsIn(tableUnder("Dijawab tanpa penjelasan (2)", front)).map(({ link }) => link)).toEqual([
      null,
      null,
    ]);
  });

  it("name the evidence by its number", () => {
    const [first] = report.assessment.evidence;
    const problem = { isSaidByHeading: true, evidence: first?.id ?? null };
    const problems = [problemOf("Bukti belum dikaitkan", { ...problem, question: questionOf("22") })];
    const { front } = packPlan(packInput(report, { problems }));
    const table = tableUnder("Bukti belum dikaitkan (1)", front);

    expect(table.columns.map(({ title }) => title)).toEqual(["Indikator · bukti", ""]);
    expect(detailsIn(table).map(({ text }) => text)).toEqual(["22 · B1"]);
  });
});

describe("a file whose pages cannot be shown", () => {
  const report = reportWith([[cited("22", "3")]]);
  const [item] = report.assessment.evidence;
  const problems = [problemOf("Berkas tidak dapat ditampilkan", { evidence: item?.id ?? null })];
  const planOf = (facts: PackInput["facts"], parts: PackParts = {}) =>
    packPlan(packInput(report, { problems, facts, ...parts }));
  const locked = factsFor([item, fileFacts({ pages: null, notShown: "locked" })]);

  it("has the page that says so in the list of problems and in the manifest", () => {
    const { front, back } = planOf(locked);
    const [problem] = lastCells(tableUnder("Berkas tidak dapat ditampilkan (1)", front));
    const [entry] = lastCells(tableUnder("Manifes berkas", back));

    expect(problem).toEqual({ kind: "page", anchor: "exhibit-22-B1" });
    expect(entry).toEqual({
      kind: "text",
      text: "dilampirkan",
      indent: 0,
      details: [{ text: "lihat", link: { kind: "anchor", anchor: "exhibit-22-B1" }, withPage: "short" }],
    });
  });

  it("leads to the sheet that cites it where the pack has no pages", () => {
    const { front, back } = planOf(locked, { settings: { pages: "none" } });
    const [problem] = lastCells(tableUnder("Berkas tidak dapat ditampilkan (1)", front));
    const [entry] = lastCells(tableUnder("Manifes berkas", back));

    expect(problem).toEqual({ kind: "page", anchor: "question-22" });
    expect(entry).toMatchObject({ text: "hanya dicatat", details: [] });
  });

  it("has its first page in the manifest where it can be", () => {
    const { back } = planOf(factsFor([item, fileFacts()]));
    const [entry] = lastCells(tableUnder("Manifes berkas", back));

    expect(entry).toMatchObject({
      text: "ditampilkan",
      details: [{ text: "3", link: { kind: "anchor", anchor: "exhibit-22-B1" } }],
    });
  });
});
