import { deadlineOf, indicatorsByDeadline, noteForAll, noteOf } from "#core/assessment/asked-of-one.ts";
import type { Task } from "#core/assessment/task.ts";
import { dayInWords } from "#core/evidence/day-in-words.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { dayOfInstant } from "./date-words.ts";
import { plainHeading } from "./heading-blocks.ts";
import type { ReportBlock, ReportDocument } from "./report-blocks.ts";
import { leftColumn, textCell } from "./table-cells.ts";

export interface TaskLetter {
  readonly questionnaire: Questionnaire;
  readonly institution: string;
  readonly year: number;
  readonly task: Task;
  /** The package that goes with it. */
  readonly packageName: string;
  readonly isLocked: boolean;
  readonly timeZone: string;
}

/** The letter that goes with a task package: what is asked of whom, until when, and how to answer. */
export function taskLetter(letter: TaskLetter): ReportDocument {
  const { questionnaire, institution, year, task } = letter;
  const note = noteForAll(task);
  return {
    meta: {
      title: `Penugasan penilaian mandiri ${questionnaire.indexName} ${year}: ${task.to}`,
      language: "id-ID",
      subject: `${questionnaire.title}, tahun ${year}`,
      author: institution,
      madeAt: task.handedOutAt,
      fileName: "surat-pengantar",
      header: `${institution} · ${questionnaire.shortTitle} · tahun ${year}`,
      labels: [],
      footer: questionnaire.disclaimer ?? "Surat pengantar paket tugas penilaian mandiri.",
    },
    blocks: [
      plainHeading(1, "Surat pengantar penugasan"),
      paragraph(facts(letter)),
      paragraph(opening(letter)),
      ...(note === "" ? [] : [plainHeading(2, "Catatan"), paragraph(note)]),
      plainHeading(2, `Indikator yang ditugaskan (${task.indicators.length})`),
      indicatorTable(letter),
      plainHeading(2, "Cara menjawab"),
      paragraph(howToAnswer(letter)),
      {
        kind: "signatures",
        places: [{ role: `Untuk ${task.from}`, fields: ["Nama", "NIP", "Jabatan", "Tempat dan tanggal"] }],
      },
    ],
  };
}

function facts({ task, timeZone }: TaskLetter): string {
  const hasSeveral = indicatorsByDeadline(task).length > 1;
  const deadline = deadlineInWords(task.deadline);
  return [
    `Kepada: ${task.to}`,
    `Dari: ${task.from}`,
    `Tanggal: ${dayInWords(dayOfInstant(task.handedOutAt, timeZone))}`,
    `Tenggat: ${hasSeveral ? `${deadline} untuk yang pertama; lihat setiap indikator` : deadline}`,
  ].join("\n");
}

function opening({ questionnaire, institution, year, task }: TaskLetter): string {
  return `Dalam rangka penilaian mandiri ${questionnaire.indexName} ${institution} tahun ${year}, ${task.to} dimohon menjawab indikator di bawah ini dan melampirkan bukti dukungnya.`;
}

function howToAnswer({ packageName, isLocked }: TaskLetter): string {
  const opening = `1. Buka Matang di peramban, pilih “Buka berkas” di Beranda, lalu pilih ${packageName}.`;
  const passphrase = " Berkas itu terkunci; kata sandinya diberikan tersendiri.";
  return [
    isLocked ? opening + passphrase : opening,
    "2. Jawab setiap indikator: centang kriteria yang terpenuhi, tulis penjelasan, dan lampirkan bukti dengan halamannya. Jaringan tidak diperlukan.",
    "3. Bila selesai, buka halaman Laporan, pilih “Kirim balik”, dan serahkan berkas yang diunduh kepada pengirim tugas ini.",
  ].join("\n");
}

/** Columns for deadlines and notes only where an indicator has one of its own. */
function indicatorTable({ questionnaire, task }: TaskLetter): ReportBlock {
  const hasDeadlines = indicatorsByDeadline(task).length > 1;
  const hasNotes = task.indicators.some((indicator) => noteOf(task, indicator) !== "");
  const nameShare = 0.88 - (hasDeadlines ? DEADLINE_SHARE : 0) - (hasNotes ? NOTE_SHARE : 0);
  return {
    kind: "table",
    caption: "",
    columns: [
      leftColumn("Nomor", 0.12),
      leftColumn("Indikator", nameShare),
      ...(hasDeadlines ? [leftColumn("Tenggat", DEADLINE_SHARE)] : []),
      ...(hasNotes ? [leftColumn("Catatan", NOTE_SHARE)] : []),
    ],
    rows: indicatorsOf(questionnaire)
      .filter(({ number }) => task.indicators.includes(number))
      .map(({ number, name }) => ({
        tone: "normal",
        cells: [
          textCell(number),
          textCell(name),
          ...(hasDeadlines ? [textCell(deadlineInWords(deadlineOf(task, number)))] : []),
          ...(hasNotes ? [textCell(noteOf(task, number))] : []),
        ],
      })),
  };
}

const DEADLINE_SHARE = 0.2;
const NOTE_SHARE = 0.28;

function deadlineInWords(deadline: Task["deadline"]): string {
  return deadline === null ? "tidak ditetapkan" : dayInWords(deadline);
}

function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", tone: "normal", text };
}
