import { sizeInWords } from "./figure-words.ts";
import { partHeading } from "./heading-blocks.ts";
import type { PackContent } from "./pack-content.ts";
import { PACK_PARTS } from "./pack-parts.ts";
import type { ManifestEntry } from "./pack-plan.ts";
import { withPage } from "./pack-references.ts";
import type { CellDetail, ReportBlock, TableRow } from "./report-blocks.ts";
import { fitted, leftColumn, rightColumn, textCell } from "./table-cells.ts";

const STATES: Readonly<Record<ManifestEntry["state"], string>> = {
  shown: "ditampilkan",
  attached: "dilampirkan",
  "left-out": "dihilangkan",
  listed: "hanya dicatat",
  "not-cited": "tidak dirujuk",
  program: "tidak dimuat: program",
};

/** The same list that is attached as data: every file with its fingerprint. */
export function packManifestSection(
  content: PackContent,
  manifest: readonly ManifestEntry[],
): readonly ReportBlock[] {
  const { noun, evidence } = content;
  const total = manifest.reduce((sum, { sizeInBytes }) => sum + sizeInBytes, 0);
  const links = evidence.length - manifest.length;
  const heading = partHeading(PACK_PARTS.manifest.title);
  const intro = [
    `${manifest.length} berkas, ${sizeInWords(total)}.`,
    ...(links === 0 ? [] : [`${links} tautan tidak mempunyai berkas dan tidak tercatat di sini.`]),
    ...(manifest.some(({ state }) => state === "program")
      ? ["Berkas program tidak dimuat dalam paket, karena dapat berjalan saat dibuka."]
      : []),
    `Daftar yang sama dilampirkan dalam PDF sebagai data. “Hanya dicatat” berarti halaman berkas itu tidak ada dalam paket ini; “tidak dirujuk” berarti tidak satu pun ${noun} menyebutnya.`,
  ];
  const lead = { kind: "paragraph", tone: "quiet", text: intro.join(" ") } as const;
  return manifest.length === 0
    ? [...heading, { ...lead, text: "Tidak ada berkas." }]
    : [
        ...heading,
        lead,
        {
          kind: "table",
          caption: "",
          columns: fitted([
            leftColumn("Bukti", 0.062),
            leftColumn("Nama berkas dan SHA-256", 0.628),
            rightColumn("Ukuran", 0.09),
            leftColumn("Halaman berkas › paket", 0.22),
          ]),
          rows: manifest.map((entry) => manifestRow(content, entry)),
        },
      ];
}

function manifestRow(content: PackContent, entry: ManifestEntry): TableRow {
  const { number, name, sizeInBytes, sha256, state } = entry;
  return {
    tone: "normal",
    cells: [
      textCell(number),
      textCell(name, { details: [{ text: sha256, link: null }] }),
      { kind: "number", text: sizeInWords(sizeInBytes) },
      textCell(STATES[state], { details: placeDetails(content, entry) }),
    ],
  };
}

/** The pages that are shown, or the one that stands in for them, with the page of the pack where they begin. */
function placeDetails(content: PackContent, { number, pages }: ManifestEntry): readonly CellDetail[] {
  const here = [...content.evidenceByQuestion.values()].flat().filter((one) => one.number === number);
  const [anchor] = here.flatMap(({ outcome }) => ("anchor" in outcome ? [outcome.anchor] : []));
  if (anchor === undefined) {
    return [];
  }
  const text = pages?.replaceAll("-", "–") ?? "lihat";
  return [withPage(content)({ text, link: { kind: "anchor", anchor } })];
}
