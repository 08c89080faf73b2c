import type { PackContent } from "./pack-content.ts";
import type { PackProblem } from "./pack-input.ts";
import { withPage } from "./pack-references.ts";
import { questionAnchor } from "./question-words.ts";
import type { CellDetail, TableBlock, TableRow } from "./report-blocks.ts";
import { leftColumn, textCell } from "./table-cells.ts";

/** Where problems are that need no words of their own: "3 › 17", "4 › 19", each a link, many in a row. */
export function problemPlaces(content: PackContent, problems: readonly PackProblem[]): TableBlock {
  const title = titleOf(problems);
  const most = placesPerRow(content, title);
  const perRow = Math.min(problems.length, most);
  const details = problems.map((problem) => placeDetail(content, problem));
  return {
    kind: "table",
    caption: "",
    columns: [
      ...Array.from({ length: perRow }, () => leftColumn(title, 1 / most)),
      ...(perRow < most ? [leftColumn("", 1 - perRow / most)] : []),
    ],
    rows: Array.from({ length: Math.ceil(details.length / perRow) }, (_, row) =>
      rowOf(details.slice(row * perRow, (row + 1) * perRow), Math.min(perRow + 1, most)),
    ),
  };
}

const INDICATOR = "Indikator";
const BOTH = "Indikator · bukti";
const EVIDENCE = "Bukti";

function titleOf(problems: readonly PackProblem[]): string {
  if (problems.every(({ evidence }) => evidence === null)) {
    return INDICATOR;
  }
  return problems.every(({ question }) => question === null) ? EVIDENCE : BOTH;
}

/** With volumes "Jilid 2, halaman 57" stands behind each. */
function placesPerRow({ settings }: PackContent, title: string): number {
  if (settings.volumeLimitInBytes !== null) {
    return title === BOTH ? 3 : 4;
  }
  return title === BOTH ? 5 : 8;
}

function rowOf(details: readonly CellDetail[], columns: number): TableRow {
  const empty = Array.from({ length: columns - details.length }, () => textCell(""));
  return {
    tone: "normal",
    cells: [...details.map((detail) => textCell("", { details: [detail] })), ...empty],
  };
}

function placeDetail(content: PackContent, problem: PackProblem): CellDetail {
  const anchor = anchorOfProblem(content, problem);
  return withPage(content)({
    text: [problem.question, numberOf(content, problem)].filter((part) => part !== null).join(" · "),
    link: anchor === null ? null : { kind: "anchor", anchor },
  });
}

function numberOf({ evidence }: PackContent, problem: Pick<PackProblem, "evidence">): string | null {
  return evidence.find(({ item }) => item.id === problem.evidence)?.number ?? null;
}

/**
 * Where in the pack a problem can be looked at: the sheet of its question; of what concerns a file everywhere its pages, or the
 * page that stands in for them, else the first sheet that cites it. Null where none of that is in this pack.
 */
export function anchorOfProblem(
  content: PackContent,
  problem: Pick<PackProblem, "question" | "evidence">,
): string | null {
  const number = numberOf(content, problem);
  const uses = [...content.evidenceByQuestion].flatMap(([question, evidence]) =>
    evidence.filter((one) => one.number === number).map(({ outcome }) => ({ question, outcome })),
  );
  const [pages] = uses.flatMap(({ outcome }) => ("anchor" in outcome ? [outcome.anchor] : []));
  if (problem.question === null && pages !== undefined) {
    return pages;
  }
  const wanted = problem.question ?? uses[0]?.question;
  const sheet = content.chapters.find(({ question }) => question.id === wanted);
  return sheet === undefined ? null : questionAnchor(sheet);
}
