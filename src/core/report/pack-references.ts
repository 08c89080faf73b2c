import { pageSpansInWords } from "#core/evidence/page-spans.ts";
import { joinSpans } from "./cited-spans.ts";
import type { PackContent } from "./pack-content.ts";
import type { PackCitation, PackEvidence } from "./pack-evidence.ts";
import type { CellDetail, CellLink, CriterionProof } from "./report-blocks.ts";
import type { SheetLevel } from "./report-content.ts";

type SheetCriterion = SheetLevel["criteria"][number];

/** "B7 hal. 3–5 · 12 · B9 seluruh berkas", each a link to the very page. Null for what is neither claimed nor proved. */
export function criterionProof(
  { id, met }: SheetCriterion,
  evidence: readonly PackEvidence[],
): CriterionProof | null {
  const details = evidence.flatMap((one) =>
    proofDetails(
      one,
      one.citations.filter(({ citation }) => citation.criteria.includes(id)),
    ),
  );
  if (details.length > 0) {
    return { details, isMissing: false };
  }
  const text = "Belum ada bukti yang dirujuk untuk kriteria ini.";
  return met ? { details: [{ text, link: null }], isMissing: true } : null;
}

function proofDetails(evidence: PackEvidence, citations: readonly PackCitation[]): readonly CellDetail[] {
  const [first, ...more] = pageDetails(evidence, citations);
  return first === undefined
    ? []
    : [{ ...first, text: `${evidence.number} ${first.text}` }, ...more.map(withoutUnit)];
}

function withoutUnit(detail: CellDetail): CellDetail {
  return { ...detail, text: detail.text.replace(/^hal\. /, "") };
}

/** The pages of these citations, one detail for each span: "hal. 3–5". Where they are not in the pack, it is said. */
export function pageDetails(
  evidence: PackEvidence,
  citations: readonly PackCitation[] = evidence.citations,
): readonly CellDetail[] {
  const { item, outcome } = evidence;
  if (citations.length === 0) {
    return [];
  }
  if (outcome.kind === "left-out") {
    return [{ text: "dihilangkan dari salinan ini", link: null }];
  }
  if (item.source.kind === "link") {
    return linkDetails(evidence, item.source.address);
  }
  const cited = joinSpans(citations.map(({ spans }) => spans));
  if (cited === "all") {
    return [{ text: "seluruh berkas", link: linkTo(evidence, 1) }];
  }
  return cited.map((span) => ({
    text: `hal. ${pageSpansInWords([span])}`,
    link: linkTo(evidence, span.from),
  }));
}

/** The screenshot where there is one, else the address itself. */
function linkDetails(evidence: PackEvidence, address: string): readonly CellDetail[] {
  const shown = linkTo(evidence, 1);
  return shown === null
    ? [{ text: "laman web", link: { kind: "web", address } }]
    : [{ text: "tangkapan layar", link: shown }];
}

function linkTo({ outcome }: PackEvidence, page: number): CellLink | null {
  switch (outcome.kind) {
    case "shown":
    case "elsewhere":
      return { kind: "exhibit", anchor: outcome.anchor, page };
    case "attached":
      return { kind: "anchor", anchor: outcome.anchor };
    case "left-out":
    case "listed":
    case "link":
      return null;
  }
}

/** Pages of evidence have a page in the pack; an address of the web has none. */
export function withPage({ settings }: PackContent): (detail: CellDetail) => CellDetail {
  const length = settings.volumeLimitInBytes === null ? "short" : "long";
  return (detail) =>
    detail.link === null || detail.link.kind === "web" ? detail : { ...detail, withPage: length };
}
