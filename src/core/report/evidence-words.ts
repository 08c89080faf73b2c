import { type Citation, type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import { dayInWords } from "./date-words.ts";
import { sizeInWords } from "./figure-words.ts";
import type { CellDetail } from "./report-blocks.ts";

const SHOWN_OF_HASH = 12;

/** What is known of a file or a link, a line each. */
export function evidenceDetails(item: EvidenceItem, hash: "short" | "whole"): readonly CellDetail[] {
  const { source } = item;
  if (source.kind === "link") {
    const seen =
      source.seenOn === null ? "tanggal dilihat belum diisi" : `dilihat ${dayInWords(source.seenOn)}`;
    return [
      { text: source.address, link: { kind: "web", address: source.address } },
      { text: `Tautan, ${seen}`, link: null },
    ];
  }
  const name = evidenceName(item) === source.name ? [] : [source.name];
  const facts = [...name, sizeInWords(source.sizeInBytes)];
  const lines =
    hash === "short"
      ? [[...facts, `SHA-256 ${source.sha256.slice(0, SHOWN_OF_HASH)}…`]]
      : [facts, [`SHA-256 ${source.sha256}`]];
  return lines.map((line) => ({ text: line.join(" · "), link: null }));
}

export function pagesInWords({ source }: EvidenceItem, { pages }: Citation): string {
  if (pages.trim() !== "") {
    return pages;
  }
  return source.kind === "file" ? "seluruh berkas" : "seluruh laman";
}

export function criteriaInWords({ criteria }: Citation): string {
  return criteria.length === 0 ? "belum ditentukan" : criteria.join(", ");
}
