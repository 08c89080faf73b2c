import { evidenceName } from "#core/evidence/evidence-item.ts";
import { articleDetails, criteriaInWords, evidenceDetails } from "./evidence-words.ts";
import { handlingNotes } from "./handling-notes.ts";
import { plainHeading } from "./heading-blocks.ts";
import type { PackContent } from "./pack-content.ts";
import type { PackCitation, PackEvidence } from "./pack-evidence.ts";
import { pageDetails, withPage } from "./pack-references.ts";
import type { CellDetail, ReportBlock, TableCell, TableRow } from "./report-blocks.ts";
import { leftColumn, textCell } from "./table-cells.ts";

/** The evidence of one question: what it is, which pages prove which criteria, and where in the pack they stand. */
export function packEvidenceBlocks(
  content: PackContent,
  evidence: readonly PackEvidence[],
): readonly ReportBlock[] {
  const heading = plainHeading(3, "Bukti dukung");
  if (evidence.length === 0) {
    return [heading, { kind: "paragraph", tone: "quiet", text: "Belum ada bukti dukung yang dirujuk." }];
  }
  const isVolumes = content.settings.volumeLimitInBytes !== null;
  return [
    heading,
    {
      kind: "table",
      caption: "",
      columns: [
        leftColumn("Bukti", 0.08),
        leftColumn("Nama", isVolumes ? 0.43 : 0.52),
        leftColumn("Halaman berkas › paket", isVolumes ? 0.32 : 0.23),
        leftColumn("Kriteria", 0.17),
      ],
      rows: evidence.flatMap((one) => evidenceRows(content, one)),
    },
  ];
}

/** A row for each citation, so that its pages stand beside its criteria; only the first one says what is cited. */
function evidenceRows(content: PackContent, evidence: PackEvidence): readonly TableRow[] {
  return evidence.citations.map((cited, place) => ({
    tone: "normal",
    cells: [
      textCell(place === 0 ? evidence.number : ""),
      place === 0 ? nameCell(evidence) : textCell(""),
      textCell("", {
        details: [
          ...pageDetails(evidence, [cited]).map(withPage(content)),
          ...articleDetails(cited.citation),
          ...noteDetails(cited),
        ],
      }),
      textCell(criteriaInWords(cited.citation)),
    ],
  }));
}

function nameCell(evidence: PackEvidence): TableCell {
  const { item, outcome } = evidence;
  return textCell(evidenceName(item), {
    details: [
      ...(outcome.kind === "left-out" ? [] : evidenceDetails(item, "short")),
      ...handlingNotes(evidence).map((text) => ({ text, link: null })),
    ],
  });
}

function noteDetails({ citation: { note } }: PackCitation): readonly CellDetail[] {
  return note.trim() === "" ? [] : [{ text: note.trim(), link: null }];
}
