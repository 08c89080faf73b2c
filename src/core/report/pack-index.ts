import type { NumberedEvidence } from "#core/assessment/evidence-numbers.ts";
import { evidenceName } from "#core/evidence/evidence-item.ts";
import { evidenceDetails } from "./evidence-words.ts";
import { handlingNotes } from "./handling-notes.ts";
import { partHeading } from "./heading-blocks.ts";
import type { PackContent } from "./pack-content.ts";
import type { PackEvidence } from "./pack-evidence.ts";
import { fateOf } from "./pack-exhibits.ts";
import { PACK_PARTS } from "./pack-parts.ts";
import { pageDetails, withPage } from "./pack-references.ts";
import { questionAnchor } from "./question-words.ts";
import type { CellDetail, ReportBlock, TableRow } from "./report-blocks.ts";
import { fitted, leftColumn, textCell } from "./table-cells.ts";

/** Every piece of evidence once: what it is, where it is cited, what became of it. */
export function packIndex(content: PackContent): readonly ReportBlock[] {
  const heading = partHeading(PACK_PARTS.index.title);
  if (content.evidence.length === 0) {
    return [
      ...heading,
      { kind: "paragraph", tone: "quiet", text: "Tidak ada bukti dukung dalam penilaian ini." },
    ];
  }
  return [
    ...heading,
    {
      kind: "table",
      caption: "",
      columns: fitted([
        leftColumn("Bukti", 0.06),
        leftColumn("Nama, SHA-256, dan keadaan", 0.64),
        leftColumn("Dirujuk di", 0.3),
      ]),
      rows: content.evidence.map((numbered) => indexRow(content, numbered)),
    },
  ];
}

function indexRow(content: PackContent, numbered: NumberedEvidence): TableRow {
  const { number, item } = numbered;
  const here = evidenceHere(content, number);
  const isLeftOut = content.settings.leftOut.includes(item.id);
  const notes = new Set(here.flatMap(({ evidence }) => handlingNotes(evidence)));
  const details = isLeftOut ? [] : evidenceDetails(item, "whole").map(withoutPrefix);
  const uses = usesOf(content, numbered);
  return {
    tone: "normal",
    cells: [
      textCell(number),
      textCell(evidenceName(item), {
        details: [...details, ...[...notes].map((text) => ({ text, link: null }))],
      }),
      uses.length === 0 ? textCell("tidak dirujuk") : textCell("", { details: uses }),
    ],
  };
}

/** The heading says what it is; without the words the fingerprint fits on one line. */
function withoutPrefix(detail: CellDetail): CellDetail {
  return { ...detail, text: detail.text.replace(/^SHA-256 /, "") };
}

interface Use {
  readonly question: string;
  readonly evidence: PackEvidence;
}

function evidenceHere({ evidenceByQuestion }: PackContent, number: string): readonly Use[] {
  return [...evidenceByQuestion].flatMap(([question, evidence]) =>
    evidence.filter((one) => one.number === number).map((one) => ({ question, evidence: one })),
  );
}

/** The sheet, then the pages: both are links. A sheet that is not in a difference pack is only named. */
function usesOf(content: PackContent, numbered: NumberedEvidence): readonly CellDetail[] {
  const here = new Map(
    evidenceHere(content, numbered.number).map(({ question, evidence }) => [question, evidence]),
  );
  return fateOf(content, numbered).questions.flatMap((question) => {
    const evidence = here.get(question);
    const sheet = content.sheets.find((one) => one.question.id === question);
    if (evidence === undefined || sheet === undefined) {
      return [{ text: `Indikator ${question}: tidak berubah`, link: null }];
    }
    const anchor = questionAnchor(sheet);
    return [
      { text: `Indikator ${question}`, link: { kind: "anchor", anchor } as const },
      ...pageDetails(evidence).map(withPage(content)),
    ];
  });
}
