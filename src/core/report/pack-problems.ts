import { partHeading, sectionHeading } from "./heading-blocks.ts";
import type { PackContent } from "./pack-content.ts";
import type { PackProblem } from "./pack-input.ts";
import { PACK_PARTS, pageShare } from "./pack-parts.ts";
import { anchorOfProblem, problemPlaces } from "./problem-places.ts";
import type { ReportBlock, TableBlock, TableRow } from "./report-blocks.ts";
import { fitted, leftColumn, numberCell, rightColumn, textCell } from "./table-cells.ts";

/** What the filler knew of and left as it was: how much of each kind, and then kind by kind, the worst first. */
export function packProblems(content: PackContent): readonly ReportBlock[] {
  const { problems } = content;
  if (problems.length === 0) {
    return [];
  }
  const kinds = kindsOf(problems);
  return [
    ...partHeading(PACK_PARTS.problems.title),
    {
      kind: "paragraph",
      tone: "normal",
      text: `Saat paket ini dibuat, ${problems.length} masalah berikut masih terbuka dan diabaikan oleh pengisi. Yang paling berat disebut lebih dahulu.${kinds.some(isBare) ? PLACES_GUIDE : ""}`,
    },
    ...(kinds.length < 2 ? [] : [summary(content, kinds)]),
    ...kinds.flatMap((kind) => kindBlocks(content, kind)),
  ];
}

const PLACES_GUIDE = " “12 › 45” berarti lembar indikator 12 ada di halaman 45.";

interface ProblemsOfKind {
  readonly heading: string;
  readonly anchor: string;
  readonly problems: readonly PackProblem[];
}

/** In the order in which the first of each stands in the list. */
function kindsOf(problems: readonly PackProblem[]): readonly ProblemsOfKind[] {
  const headings = [...new Set(problems.map(({ heading }) => heading))];
  return headings.map((heading, place) => ({
    heading,
    anchor: `problems-${place + 1}`,
    problems: problems.filter((problem) => problem.heading === heading),
  }));
}

function summary({ settings }: PackContent, kinds: readonly ProblemsOfKind[]): TableBlock {
  return {
    kind: "table",
    caption: "",
    columns: fitted([
      leftColumn("Jenis masalah", 0.78),
      rightColumn("Banyaknya", 0.14),
      rightColumn("Halaman", pageShare(settings.volumeLimitInBytes)),
    ]),
    rows: kinds.map(({ heading, anchor, problems }) => ({
      tone: "normal",
      cells: [textCell(heading), numberCell(String(problems.length)), { kind: "page", anchor }],
    })),
  };
}

function isBare({ problems }: ProblemsOfKind): boolean {
  return problems.every(({ isSaidByHeading }) => isSaidByHeading);
}

/** With a place of its own in the outline, which viewers fold. Where the heading says it all, only the places are listed. */
function kindBlocks(content: PackContent, kind: ProblemsOfKind): readonly ReportBlock[] {
  const { heading, anchor, problems } = kind;
  return [
    { ...sectionHeading(`${heading} (${problems.length})`), anchor },
    isBare(kind) ? problemPlaces(content, problems) : sentences(content, problems),
  ];
}

function sentences(content: PackContent, problems: readonly PackProblem[]): TableBlock {
  return {
    kind: "table",
    caption: "",
    columns: fitted([
      rightColumn("No.", 0.06),
      leftColumn("Masalah", 0.84),
      rightColumn("Halaman", pageShare(content.settings.volumeLimitInBytes)),
    ]),
    rows: problems.map((problem, place) => problemRow(content, problem, place)),
  };
}

function problemRow(content: PackContent, problem: PackProblem, place: number): TableRow {
  const anchor = anchorOfProblem(content, problem);
  return {
    tone: "normal",
    cells: [
      numberCell(String(place + 1)),
      textCell(problem.text),
      anchor === null ? numberCell(null) : { kind: "page", anchor },
    ],
  };
}
