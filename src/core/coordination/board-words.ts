import { dayInWords } from "#core/evidence/day-in-words.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { type BoardCell, type BoardRow, type BoardState, isWaitedFor, type Lack } from "./arrival-board.ts";

export const BOARD_STATE_WORDS: Readonly<Record<BoardState, string>> = {
  "handed-out": "Dibagikan",
  opened: "Dibuka, belum dijawab",
  "in-work": "Dikerjakan",
  "sent-back": "Dikembalikan",
  sent: "Dikirim",
  checking: "Diperiksa",
  accepted: "Diterima",
};

const LACK_WORDS: Readonly<Record<Lack, string>> = {
  reply: "jawaban atas reviu",
  answer: "tingkat",
  explanation: "penjelasan",
  evidence: "bukti dukung",
};

/** "tingkat dan bukti dukung"; empty when nothing is lacking. */
export function lacksInWords({ lacks }: BoardCell): string {
  const words = lacks.map((lack) => LACK_WORDS[lack]);
  const last = words.at(-1);
  return words.length < 2 || last === undefined
    ? (last ?? "")
    : `${words.slice(0, -1).join(", ")} dan ${last}`;
}

interface ReminderSubject {
  readonly questionnaire: Questionnaire;
  readonly institution: string;
  readonly year: number;
}

/** What an OPD still has to do, as a message for a chat: plain text, one line for each indicator. Null when nothing waits for it. */
export function reminderFor(
  row: BoardRow,
  { questionnaire, institution, year }: ReminderSubject,
): string | null {
  const waiting = row.cells.filter((cell) => isWaitedFor(cell) || cell.lacks.length > 0);
  if (waiting.length === 0) {
    return null;
  }
  const { to } = row.task;
  const [only, ...otherDays] = new Set(waiting.map(deadlineInWords));
  const isDueAtOnce = otherDays.length === 0;
  const due = isDueAtOnce && only !== undefined && only !== "" ? `Tenggatnya ${only}. ` : "";
  const about = `Penilaian mandiri ${questionnaire.indexName} ${institution} tahun ${year}.`;
  const body =
    row.cameAt === null
      ? [
          `Tugas ${row.cells.length} indikator belum kami terima kembali: ${numbersOf(row.cells)}.`,
          ...(isDueAtOnce ? [] : linesByDeadline(waiting)),
        ]
      : ["Yang masih kurang:", ...waiting.map((cell) => lineOf(cell, !isDueAtOnce))];
  return [
    `Yth. ${to},`,
    about,
    ...body,
    `${due}Mohon dilengkapi, lalu kirim balik berkasnya dari halaman Laporan. Terima kasih.`,
  ].join("\n");
}

function numbersOf(cells: readonly BoardCell[]): string {
  return cells.map(({ question }) => question.id).join(", ");
}

/** One line for each deadline, the first one first; those without any at the end. */
function linesByDeadline(cells: readonly BoardCell[]): readonly string[] {
  const days = [...new Set(cells.flatMap(({ deadline }) => deadline ?? []))].sort();
  return [...days, null].flatMap((day) => {
    const due = cells.filter(({ deadline }) => deadline === day);
    const [first] = due;
    return first === undefined
      ? []
      : [
          `- ${day === null ? "Tanpa tenggat" : `Tenggat ${deadlineInWords(first)}`}: indikator ${numbersOf(due)}`,
        ];
  });
}

function lineOf(cell: BoardCell, saysDeadline: boolean): string {
  const { id, indicator } = cell.question;
  const lacks = cell.state === "handed-out" ? "belum kami terima kembali" : lacksInWords(cell);
  const deadline = saysDeadline ? deadlineInWords(cell) : "";
  const due = deadline === "" ? "" : ` (tenggat ${deadline})`;
  return `- Indikator ${id} (${indicator.shortName}): ${lacks === "" ? BOARD_STATE_WORDS[cell.state].toLowerCase() : lacks}${due}`;
}

/** Empty where none was set. */
function deadlineInWords({ deadline, isLate }: BoardCell): string {
  return deadline === null ? "" : `${dayInWords(deadline)}${isLate ? ", jadi sudah lewat" : ""}`;
}
