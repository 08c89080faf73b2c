import { evidenceName } from "#core/evidence/evidence-item.ts";
import { evidenceDetails } from "./evidence-words.ts";
import { handlingNotes } from "./handling-notes.ts";
import { plainHeading } from "./heading-blocks.ts";
import type { PackContent } from "./pack-content.ts";
import type { PackEvidence } from "./pack-evidence.ts";
import { pageDetails } from "./pack-references.ts";
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
        leftColumn("Nama", isVolumes ? 0.46 : 0.5),
        leftColumn("Halaman berkas › paket", isVolumes ? 0.29 : 0.25),
        leftColumn("Kriteria", 0.17),
      ],
      rows: evidence.map(evidenceRow),
    },
  ];
}

function evidenceRow(evidence: PackEvidence): TableRow {
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
      textCell("", { details: pageDetails(evidence).map(withPage) }),
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

/** Pages of evidence have a page in the pack; an address of the web has none. */
function withPage(detail: CellDetail): CellDetail {
  return detail.link === null || detail.link.kind === "web" ? detail : { ...detail, withPage: true };
}

function criteriaCell({ citations }: PackEvidence): TableCell {
  const criteria = [...new Set(citations.flatMap(({ citation }) => citation.criteria))];
  return textCell(criteria.length === 0 ? "belum ditentukan" : criteria.join(", "));
}
