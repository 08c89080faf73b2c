import { partHeading } from "./heading-blocks.ts";
import type { PackContent } from "./pack-content.ts";
import type { PackProblem } from "./pack-input.ts";
import { PACK_PARTS, pageShare } from "./pack-parts.ts";
import { questionAnchor } from "./question-words.ts";
import type { ReportBlock, TableRow } from "./report-blocks.ts";
import { fitted, leftColumn, numberCell, rightColumn, textCell } from "./table-cells.ts";

/** What the filler knew of and left as it was. */
export function packProblems(content: PackContent): readonly ReportBlock[] {
  const { problems, settings } = content;
  if (problems.length === 0) {
    return [];
  }
  return [
    ...partHeading(PACK_PARTS.problems.title),
    {
      kind: "paragraph",
      tone: "normal",
      text: `Saat paket ini dibuat, ${problems.length} masalah berikut masih terbuka dan diabaikan oleh pengisi. Yang paling berat disebut lebih dahulu.`,
    },
    {
      kind: "table",
      caption: "",
      columns: fitted([
        rightColumn("No.", 0.06),
        leftColumn("Masalah", 0.84),
        rightColumn("Halaman", pageShare(settings.volumeLimitInBytes)),
      ]),
      rows: problems.map((problem, place) => problemRow(content, problem, place)),
    },
  ];
}

function problemRow({ sheets }: PackContent, { text, question }: PackProblem, place: number): TableRow {
  const sheet = sheets.find((one) => one.question.id === question);
  return {
    tone: "normal",
    cells: [
      numberCell(String(place + 1)),
      textCell(text),
      sheet === undefined ? numberCell(null) : { kind: "page", anchor: questionAnchor(sheet) },
    ],
  };
}
