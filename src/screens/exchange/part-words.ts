import { criteriaOfStanding, type Standing } from "#core/assessment/answer.ts";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import type { Edit } from "#core/assessment/change.ts";
import { evidenceName } from "#core/evidence/evidence-item.ts";
import { levelsOfStandings } from "#core/exchange/levels-of-standings.ts";
import { programmeInWords } from "#core/programme/programme-facts.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { bodyInWords, recordName } from "#core/records/record-words.ts";
import { displayIndonesian, ExactText, parseExact } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";

const TEXTS = {
  facts: "fakta",
  analysis: "analisis",
  privateNotes: "catatan pribadi",
  serviceName: "nama layanan",
} as const;

/** "Indikator 5, fakta": which part an edit is about. */
export function partInWords(edit: Edit): string {
  switch (edit.part) {
    case "standing":
      return `Indikator ${edit.question}, tingkat dan kriteria`;
    case "text":
      return `Indikator ${edit.question}, ${TEXTS[edit.field]}`;
    case "external":
      return `Indikator ${edit.question}, indeks dari luar`;
    case "target":
      return `Indikator ${edit.question}, target`;
    case "evidence":
      return evidenceInWords(edit);
    case "details":
      return "Rincian penilaian";
    case "pack":
      return "Paket bukti yang pernah dibuat";
    case "record":
      return recordInWords(edit.after ?? edit.before);
    default:
      return unreachable(edit);
  }
}

function evidenceInWords({ before, after }: Extract<Edit, { readonly part: "evidence" }>): string {
  const item = after ?? before;
  const questions = [...new Set((item?.citations ?? []).map(({ question }) => question))];
  const name = item === null ? "" : ` “${evidenceName(item)}”`;
  return questions.length === 0 ? `Bukti${name}` : `Indikator ${questions.join(", ")}, bukti${name}`;
}

/** What stands in the part after the edit. */
export function valueInWords(questionnaire: Questionnaire, edit: Edit): string {
  switch (edit.part) {
    case "standing":
      return standingInWords(questionnaire, edit.question, edit.after);
    case "text":
      return edit.after === "" ? "(kosong)" : edit.after;
    case "external":
    case "target":
      return edit.after === null ? "(kosong)" : numberInWords(edit.after);
    case "evidence":
      return edit.after === null ? "(dihapus)" : citationsInWords(edit.after);
    case "details":
      return [edit.after.agency, edit.after.institution, `tahun ${edit.after.year}`]
        .filter((word) => word !== null)
        .join(", ");
    case "pack":
      return edit.after === null ? "(tidak ada)" : `Paket ${edit.after.number}`;
    case "record":
      return edit.after === null ? "(dihapus)" : (programmeInWords(edit.after) ?? bodyInWords(edit.after));
    default:
      return unreachable(edit);
  }
}

function recordInWords(record: AssessmentRecord | null): string {
  if (record === null) {
    return "Catatan";
  }
  const name = recordName(record);
  const place = record.question === null ? (record.agency ?? "") : `indikator ${record.question}`;
  return place === "" ? name : `${name}, ${place}`;
}

function standingInWords(questionnaire: Questionnaire, question: QuestionId, standing: Standing): string {
  const level = levelsOfStandings(questionnaire)(question, standing);
  if (standing.kind === "unanswered" || level === null) {
    return "Belum dijawab";
  }
  const criteria = criteriaOfStanding(standing);
  const how = standing.kind === "by-hand" ? ", ditetapkan langsung" : "";
  return `Tingkat ${numberInWords(level)}${how}${criteria.length === 0 ? "" : ` (kriteria ${criteria.join(", ")})`}`;
}

function numberInWords(text: string): string {
  const exact = parseExact(ExactText.parse(text));
  return exact.d === 1n ? exact.n.toString() : displayIndonesian(exact);
}

function citationsInWords(item: NonNullable<Extract<Edit, { readonly part: "evidence" }>["after"]>): string {
  const uses = item.citations.map(({ question, pages, criteria }) =>
    [
      `indikator ${question}`,
      criteria.length === 0 ? "" : `kriteria ${criteria.join(", ")}`,
      pages === "" ? "" : `halaman ${pages}`,
    ]
      .filter((word) => word !== "")
      .join(" "),
  );
  return uses.length === 0 ? evidenceName(item) : `${evidenceName(item)}: ${uses.join("; ")}`;
}
