import { criteriaOfStanding, EMPTY_ANSWER, type Standing } from "#core/assessment/answer.ts";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import type { Edit, TextPart } from "#core/assessment/change.ts";
import { citationsFor, type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { bodyInWords, recordName } from "#core/records/record-words.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import { displayIndonesian, type ExactText, parseExact } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";

export interface WordsOfEdit {
  readonly sentence: string;
  /** Whole texts to look at, where one sentence does not hold them. */
  readonly texts: { readonly before: string; readonly after: string } | null;
}

/** What an edit did to the question, as one sentence. */
export function wordsOfEdit(questionnaire: Questionnaire, question: Question, edit: Edit): WordsOfEdit {
  if (edit.part === "text") {
    const { field, before, after } = edit;
    return { sentence: `${FIELDS[field]} ${howChanged(before, after)}.`, texts: { before, after } };
  }
  return { sentence: sentenceOf(questionnaire, question, edit), texts: null };
}

const FIELDS: Readonly<Record<TextPart, string>> = {
  facts: "Fakta",
  analysis: "Analisis",
  privateNotes: "Catatan pribadi",
  serviceName: "Nama layanan",
};

function howChanged(before: string, after: string): string {
  if (before === "") {
    return "ditulis";
  }
  return after === "" ? "dikosongkan" : "diubah";
}

function sentenceOf(
  questionnaire: Questionnaire,
  question: Question,
  edit: Exclude<Edit, { readonly part: "text" }>,
): string {
  switch (edit.part) {
    case "standing":
      return standingSentence(questionnaire, question, edit.before, edit.after);
    case "external":
      return `Indeks dari luar: ${exactWords(edit.before)} menjadi ${exactWords(edit.after)}.`;
    case "target":
      return `Sasaran: ${exactWords(edit.before)} menjadi ${exactWords(edit.after)}.`;
    case "evidence":
      return evidenceSentence(question, edit.before, edit.after);
    case "details":
      return "Keterangan penilaian diubah.";
    case "pack":
      return "Paket bukti dibuat.";
    case "record":
      return recordSentence(edit.before, edit.after);
    default:
      return unreachable(edit);
  }
}

function recordSentence(before: AssessmentRecord | null, after: AssessmentRecord | null): string {
  const record = after ?? before;
  const name = record === null ? "Catatan" : recordName(record);
  if (after === null) {
    return `${name} dihapus.`;
  }
  return `${name} ${before === null ? "ditambahkan" : "diubah"}: ${bodyInWords(after)}`;
}

function standingSentence(
  questionnaire: Questionnaire,
  question: Question,
  before: Standing,
  after: Standing,
): string {
  const level = (standing: Standing) => {
    const value = answerValue(questionnaire, question, { ...EMPTY_ANSWER, standing });
    const byHand = standing.kind === "by-hand" ? " (ditetapkan sendiri)" : "";
    return value === null
      ? "belum dijawab"
      : `tingkat ${displayIndonesian(value, 2).replace(/,00$/, "")}${byHand}`;
  };
  const [was, is] = [criteriaOfStanding(before), criteriaOfStanding(after)];
  const ticked = is.filter((criterion) => !was.includes(criterion));
  const unticked = was.filter((criterion) => !is.includes(criterion));
  return [
    level(before) === level(after)
      ? `Tetap ${level(after)}.`
      : `${capital(level(before))} menjadi ${level(after)}.`,
    ...(ticked.length > 0 ? [`Dicentang: kriteria ${ticked.join(", ")}.`] : []),
    ...(unticked.length > 0 ? [`Centang dilepas: kriteria ${unticked.join(", ")}.`] : []),
  ].join(" ");
}

function evidenceSentence({ id }: Question, before: EvidenceItem | null, after: EvidenceItem | null): string {
  const item = after ?? before;
  const name = item === null ? "" : `“${evidenceName(item)}”`;
  const [was, is] = [before, after].map((one) => (one === null ? [] : citationsFor(one, id)));
  if (was?.length === 0) {
    return `Bukti ${name} dipakai${pagesOf(is)}.`;
  }
  if (is?.length === 0) {
    return after === null ? `Bukti ${name} dihapus.` : `Bukti ${name} tidak lagi dipakai di sini.`;
  }
  return JSON.stringify(was) === JSON.stringify(is)
    ? `Keterangan bukti ${name} diubah.`
    : `Rujukan bukti ${name} diubah${pagesOf(is)}.`;
}

function pagesOf(citations: ReturnType<typeof citationsFor> | undefined): string {
  const pages = (citations ?? []).map((citation) => citation.pages).filter((text) => text !== "");
  const criteria = [...new Set((citations ?? []).flatMap((citation) => citation.criteria))];
  return [
    ...(pages.length > 0 ? [`halaman ${pages.join("; ")}`] : []),
    ...(criteria.length > 0 ? [`kriteria ${criteria.join(", ")}`] : []),
  ]
    .map((part) => `, ${part}`)
    .join("");
}

function exactWords(exact: ExactText | null): string {
  return exact === null ? "belum ada" : displayIndonesian(parseExact(exact), 2).replace(/,00$/, "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
