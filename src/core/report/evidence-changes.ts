import { dequal } from "dequal/lite";
import type { Assessment } from "#core/assessment/assessment.ts";
import { type Citation, type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { criteriaInWords, pagesInWords } from "./evidence-words.ts";
import type { NumberedEvidence } from "./report-content.ts";

/** How the evidence of one question differs from what it was: cited anew, no longer, otherwise, or another file. */
export function citationChanges(
  question: QuestionId,
  before: Assessment,
  evidence: readonly NumberedEvidence[],
): readonly string[] {
  const beforeById = new Map(before.evidence.map((item) => [item.id, item]));
  const afterById = new Map(evidence.map(({ item }) => [item.id, item]));
  const gone = before.evidence.filter(
    (item) =>
      citationsOf(item, question).length > 0 &&
      citationsOf(afterById.get(item.id) ?? null, question).length === 0,
  );
  return [
    ...evidence.flatMap(({ number, item }) =>
      citationChange(question, number, beforeById.get(item.id) ?? null, item),
    ),
    ...gone.map((item) => `Bukti dilepas: ${evidenceName(item)}`),
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
    return [`Bukti ditambahkan: ${number} ${evidenceName(after)} (${wordsOf(after, is)})`];
  }
  const [wasWords, isWords] = [wordsOf(before, was), wordsOf(after, is)];
  const notes = (citations: readonly Citation[]) => citations.map(({ note }) => note.trim()).join("\n");
  return [
    ...sourceChange(number, before, after),
    ...(before.title === after.title ? [] : [`Nama bukti ${number} diubah`]),
    ...(dequal(before.document, after.document) ? [] : [`Nomor atau tanggal dokumen ${number} diubah`]),
    ...(wasWords === isWords ? [] : [`Rujukan ${number}: ${wasWords} → ${isWords}`]),
    ...(notes(was) === notes(is) ? [] : [`Catatan rujukan ${number} diubah`]),
  ];
}

function wordsOf(item: EvidenceItem, citations: readonly Citation[]): string {
  return citations
    .map((citation) => `${pagesWithUnit(item, citation)}, kriteria ${criteriaInWords(citation)}`)
    .join("; ");
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
