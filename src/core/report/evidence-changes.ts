import { dequal } from "dequal/lite";
import { type Citation, type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { EvidencePair } from "./evidence-pairs.ts";
import { criteriaInWords, pagesInWords } from "./evidence-words.ts";

/** How the evidence of one question differs from what it was: cited anew, no longer, otherwise, or another file. */
export function citationChanges(question: QuestionId, pairs: readonly EvidencePair[]): readonly string[] {
  const isCited = (item: EvidenceItem | undefined | null) => citationsOf(item ?? null, question).length > 0;
  const gone = pairs.filter(({ before, after }) => isCited(before) && !isCited(after?.item));
  return [
    ...pairs.flatMap(({ before, after }) =>
      after === null ? [] : citationChange(question, after.number, before, after.item),
    ),
    ...gone.flatMap(({ before }) => (before === null ? [] : [`Bukti dilepas: ${evidenceName(before)}`])),
  ];
}

function citationsOf(item: EvidenceItem | null, question: QuestionId): readonly Citation[] {
  return item?.citations.filter((citation) => citation.question === question) ?? [];
}

function citationChange(
  question: QuestionId,
  number: string,
  before: EvidenceItem | null,
  after: EvidenceItem,
): readonly string[] {
  const [was, is] = [citationsOf(before, question), citationsOf(after, question)];
  if (is.length === 0) {
    return [];
  }
  if (was.length === 0 || before === null) {
    return [`Bukti ditambahkan: ${number} ${evidenceName(after)} (${wordsOf(after, is).join("; ")})`];
  }
  const notes = (citations: readonly Citation[]) => citations.map(({ note }) => note.trim()).join("\n");
  return [
    ...sourceChange(number, before, after),
    ...(before.title === after.title ? [] : [`Nama bukti ${number} diubah`]),
    ...(dequal(before.document, after.document) ? [] : [`Nomor atau tanggal dokumen ${number} diubah`]),
    ...wordsChange(number, wordsOf(before, was), wordsOf(after, is)),
    ...(notes(was) === notes(is) ? [] : [`Catatan rujukan ${number} diubah`]),
  ];
}

/** Only what is not the same in both. */
function wordsChange(number: string, was: readonly string[], is: readonly string[]): readonly string[] {
  const removed = was.filter((words) => !is.includes(words)).join("; ");
  const added = is.filter((words) => !was.includes(words)).join("; ");
  if (removed !== "" && added !== "") {
    return [`Rujukan ${number}: ${removed} → ${added}`];
  }
  return [
    ...(added === "" ? [] : [`Rujukan ${number} ditambah: ${added}`]),
    ...(removed === "" ? [] : [`Rujukan ${number} dihapus: ${removed}`]),
  ];
}

/** Each citation: "hal. 3-5, kriteria 2.1". */
function wordsOf(item: EvidenceItem, citations: readonly Citation[]): readonly string[] {
  return citations.map(
    (citation) => `${pagesWithUnit(item, citation)}, kriteria ${criteriaInWords(citation)}`,
  );
}

function pagesWithUnit(item: EvidenceItem, citation: Citation): string {
  const words = pagesInWords(item, citation);
  return citation.pages.trim() === "" ? words : `hal. ${words}`;
}

/** Another file, or another address, under the same number. */
export function sourceChange(number: string, before: EvidenceItem, after: EvidenceItem): readonly string[] {
  const [was, is] = [before.source, after.source];
  if (was.kind === "file" && is.kind === "file") {
    return was.sha256 === is.sha256 ? [] : [`Berkas ${number} diganti: ${was.name} → ${is.name}`];
  }
  return dequal(was, is) ? [] : [`Tautan ${number} diubah`];
}
