import { spanInWords } from "./cited-spans.ts";
import type { PackContent } from "./pack-content.ts";
import type { PackEvidence } from "./pack-evidence.ts";
import type { CellDetail, CellLink, CriterionProof } from "./report-blocks.ts";
import type { SheetLevel } from "./report-content.ts";

type SheetCriterion = SheetLevel["criteria"][number];

/** "B7 hal. 3–5 · 12 · B9 seluruh berkas", each a link to the very page. Null for what is neither claimed nor proved. */
export function criterionProof(
  { id, met }: SheetCriterion,
  evidence: readonly PackEvidence[],
): CriterionProof | null {
  const proving = evidence.filter(({ citations }) =>
    citations.some(({ citation }) => citation.criteria.includes(id)),
  );
  if (proving.length > 0) {
    return { details: proving.flatMap(proofDetails), isMissing: false };
  }
  const text = "Belum ada bukti yang dirujuk untuk kriteria ini.";
  return met ? { details: [{ text, link: null }], isMissing: true } : null;
}

function proofDetails(evidence: PackEvidence): readonly CellDetail[] {
  const [first, ...more] = pageDetails(evidence);
  return first === undefined
    ? []
    : [{ ...first, text: `${evidence.number} ${first.text}` }, ...more.map(withoutUnit)];
}

function withoutUnit(detail: CellDetail): CellDetail {
  return { ...detail, text: detail.text.replace(/^hal\. /, "") };
}

/** The cited pages, one detail for each span: "hal. 3–5". Where the pages are not in the pack, they say so. */
export function pageDetails(evidence: PackEvidence): readonly CellDetail[] {
  const { item, outcome, cited } = evidence;
  if (outcome.kind === "left-out") {
    return [{ text: "dihilangkan dari salinan ini", link: null }];
  }
  if (outcome.kind === "link" && item.source.kind === "link") {
    return [{ text: "seluruh laman", link: { kind: "web", address: item.source.address } }];
  }
  if (cited === "all") {
    return [{ text: "seluruh berkas", link: linkTo(evidence, 1) }];
  }
  return cited.map((span) => ({ text: `hal. ${spanInWords(span)}`, link: linkTo(evidence, span.from) }));
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
