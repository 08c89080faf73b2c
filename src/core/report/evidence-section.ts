import type { NumberedEvidence } from "#core/assessment/evidence-numbers.ts";
import { evidenceName } from "#core/evidence/evidence-item.ts";
import { criteriaInWords, evidenceDetails, pagesInWords } from "./evidence-words.ts";
import { partHeading, plainHeading } from "./heading-blocks.ts";
import { questionAnchor } from "./question-words.ts";
import type { CellDetail, ReportBlock, TableRow } from "./report-blocks.ts";
import type { CitedEvidence, IndicatorSheet, ReportContent } from "./report-content.ts";
import { leftColumn, textCell } from "./table-cells.ts";

/** Every file and link once, with its whole fingerprint and the indicators that cite it. */
export function evidenceSection(content: ReportContent): readonly ReportBlock[] {
  const heading = partHeading("Daftar bukti dukung");
  if (content.evidence.length === 0) {
    return [
      ...heading,
      { kind: "paragraph", tone: "quiet", text: "Belum ada bukti dukung dalam penilaian ini." },
    ];
  }
  return [
    ...heading,
    {
      kind: "table",
      caption: "",
      columns: [leftColumn("Bukti", 0.09), leftColumn("Nama", 0.75), leftColumn("Dirujuk di", 0.16)],
      rows: content.evidence.map((numbered) => evidenceRow(content, numbered)),
    },
  ];
}

function evidenceRow({ sheets }: ReportContent, numbered: NumberedEvidence): TableRow {
  const citing = sheets.filter((sheet) => sheet.evidence.some((cited) => cited.number === numbered.number));
  return {
    tone: "normal",
    cells: [
      textCell(numbered.number),
      textCell(evidenceName(numbered.item), { details: evidenceDetails(numbered.item, "whole") }),
      citing.length === 0 ? textCell("tidak dirujuk") : textCell("", { details: citing.map(sheetLink) }),
    ],
  };
}

function sheetLink(sheet: IndicatorSheet): CellDetail {
  return { text: `Indikator ${sheet.question.id}`, link: { kind: "anchor", anchor: questionAnchor(sheet) } };
}

/** The evidence of one question, with the pages and criteria it is cited for. */
export function citedEvidenceBlocks({ evidence }: IndicatorSheet): readonly ReportBlock[] {
  const heading = plainHeading(3, "Bukti dukung");
  if (evidence.length === 0) {
    return [heading, { kind: "paragraph", tone: "quiet", text: "Belum ada bukti dukung yang dirujuk." }];
  }
  return [
    heading,
    {
      kind: "table",
      caption: "",
      columns: [
        leftColumn("Bukti", 0.09),
        leftColumn("Nama", 0.55),
        leftColumn("Halaman", 0.18),
        leftColumn("Kriteria", 0.18),
      ],
      rows: evidence.map(citedRow),
    },
  ];
}

function citedRow({ number, item, citation }: CitedEvidence): TableRow {
  const note: readonly CellDetail[] =
    citation.note.trim() === "" ? [] : [{ text: citation.note.trim(), link: null }];
  return {
    tone: "normal",
    cells: [
      textCell(number),
      textCell(evidenceName(item), { details: [...evidenceDetails(item, "short"), ...note] }),
      textCell(pagesInWords(item, citation)),
      textCell(criteriaInWords(citation)),
    ],
  };
}
