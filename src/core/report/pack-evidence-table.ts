import { evidenceName } from "#core/evidence/evidence-item.ts";
import { evidenceDetails } from "./evidence-words.ts";
import { handlingNotes } from "./handling-notes.ts";
import { plainHeading } from "./heading-blocks.ts";
import type { PackContent } from "./pack-content.ts";
import type { PackEvidence } from "./pack-evidence.ts";
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
      rows: evidence.map((one) => evidenceRow(content, one)),
    },
  ];
}

function evidenceRow(content: PackContent, evidence: PackEvidence): TableRow {
  const { number, item, outcome } = evidence;
  return {
    tone: "normal",
    cells: [
      textCell(number),
      textCell(evidenceName(item), {
        details: [
          ...(outcome.kind === "left-out" ? [] : evidenceDetails(item, "short")),
          ...citationNotes(evidence),
          ...handlingNotes(evidence).map((text) => ({ text, link: null })),
        ],
      }),
      textCell("", { details: pageDetails(evidence).map(withPage(content)) }),
      criteriaCell(evidence),
    ],
  };
}

function citationNotes({ citations }: PackEvidence): readonly CellDetail[] {
  return citations
    .map(({ citation }) => citation.note.trim())
    .filter((note) => note !== "")
    .map((text) => ({ text, link: null }));
}

function criteriaCell({ citations }: PackEvidence): TableCell {
  const criteria = [...new Set(citations.flatMap(({ citation }) => citation.criteria))];
  return textCell(criteria.length === 0 ? "belum ditentukan" : criteria.join(", "));
}
