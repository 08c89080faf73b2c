import { dayInWords } from "#core/evidence/day-in-words.ts";
import {
  type Citation,
  type EvidenceItem,
  evidenceName,
  type FileSource,
} from "#core/evidence/evidence-item.ts";
import { sizeInWords } from "./figure-words.ts";
import type { CellDetail } from "./report-blocks.ts";

const SHOWN_OF_HASH = 12;

/** What is known of a file or a link, a line each. */
export function evidenceDetails(item: EvidenceItem, hash: "short" | "whole"): readonly CellDetail[] {
  return [...documentDetails(item), ...sourceDetails(item, hash)];
}

/** "Peraturan Bupati Nomor 12 Tahun 2021, 3 Maret 2021" */
function documentDetails({ document }: EvidenceItem): readonly CellDetail[] {
  const day = document.date === null ? "" : dayInWords(document.date);
  const words = [document.number.trim(), day].filter((word) => word !== "");
  return words.length === 0 ? [] : [{ text: words.join(", "), link: null }];
}

function sourceDetails(item: EvidenceItem, hash: "short" | "whole"): readonly CellDetail[] {
  const { source } = item;
  if (source.kind === "link") {
    const seen =
      source.seenOn === null ? "tanggal dilihat belum diisi" : `dilihat ${dayInWords(source.seenOn)}`;
    return [
      { text: source.address, link: { kind: "web", address: source.address } },
      { text: `Tautan, ${seen}`, link: null },
      ...(source.screenshot === null
        ? []
        : fileDetails(source.screenshot, [`Tangkapan layar: ${source.screenshot.name}`], hash)),
    ];
  }
  return fileDetails(source, evidenceName(item) === source.name ? [] : [source.name], hash);
}

function fileDetails(
  source: FileSource,
  name: readonly string[],
  hash: "short" | "whole",
): readonly CellDetail[] {
  const facts = [...name, sizeInWords(source.sizeInBytes)];
  const lines =
    hash === "short"
      ? [[...facts, `SHA-256 ${source.sha256.slice(0, SHOWN_OF_HASH)}…`]]
      : [facts, [`SHA-256 ${source.sha256}`]];
  return lines.map((line) => ({ text: line.join(" · "), link: null }));
}

/** The pages, and the part of the document by its own name where one is given. */
export function pagesInWords(item: EvidenceItem, { pages, article }: Citation): string {
  const words = pages.trim() === "" ? wholeInWords(item) : pages;
  return article.trim() === "" ? words : `${words}; ${article.trim()}`;
}

function wholeInWords({ source }: EvidenceItem): string {
  return source.kind === "file" ? "seluruh berkas" : "seluruh laman";
}

export function criteriaInWords({ criteria }: Citation): string {
  return criteria.length === 0 ? "belum ditentukan" : criteria.join(", ");
}

/** "Pasal 4 ayat (2)". */
export function articleDetails({ article }: Citation): readonly CellDetail[] {
  return article.trim() === "" ? [] : [{ text: article.trim(), link: null }];
}
