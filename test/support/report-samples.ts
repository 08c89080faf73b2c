import { readFile } from "node:fs/promises";
import { loadReportFonts, type ReportFonts } from "#adapters/jspdf/report-fonts.ts";
import { type Answer, EMPTY_ANSWER } from "#core/assessment/answer.ts";
import type { AssessmentDetails } from "#core/assessment/assessment.ts";
import { Assessment } from "#core/assessment/assessment.ts";
import { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { criteriaOf, type Question, questionsOf } from "#core/questionnaire/questions.ts";
import type { ReportInput } from "#core/report/report-input.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { standingAtLevel } from "#core/scoring/standing-at-level.ts";
import { ExactText, Fraction } from "#core/shared/exact.ts";
import { sha256Of } from "./assessment-builders.ts";
import { instrument } from "./scoring-builders.ts";
import { seededRandom } from "./seeded-random.ts";
import { workedExamples } from "./worked-examples.ts";

/** Assessments to print: official results, one under way, and one as full as real ones get. */

const MADE_AT = "2026-11-24T02:32:00.000Z";

export interface ReportParts {
  readonly answers?: Readonly<Record<string, Partial<Answer>>>;
  readonly evidence?: readonly EvidenceItem[];
  readonly details?: Partial<Record<keyof AssessmentDetails, unknown>>;
}

export function reportInput(questionnaire: Questionnaire, parts: ReportParts = {}): ReportInput {
  const answers = Object.entries(parts.answers ?? {}).map(([question, answer]) => [
    question,
    { ...EMPTY_ANSWER, ...answer },
  ]);
  const assessment = Assessment.parse({
    id: "contoh-0001",
    questionnaire: { id: questionnaire.id, edition: questionnaire.edition },
    details: {
      institution: "Kabupaten Contoh",
      agency: null,
      year: questionnaire.years.from,
      scope: { kind: "all" },
      indexTarget: null,
      earlier: null,
      ...parts.details,
    },
    answers: Object.fromEntries(answers),
    evidence: parts.evidence ?? [],
    packs: [],
    records: [],
    createdAt: "2026-11-03T01:00:00.000Z",
    changedAt: "2026-11-24T02:30:00.000Z",
  });
  return {
    questionnaire,
    assessment,
    scorecard: scoreAssessment(questionnaire, assessment),
    madeAt: MADE_AT,
    timeZone: "Asia/Makassar",
  };
}

/** The official result of the Coordinating Ministry for Economic Affairs, 2021: index 2.95, "Baik". */
export function officialReport(): ReportInput {
  const questionnaire = instrument("spbe-2020");
  return reportInput(questionnaire, {
    answers: answersAtLevels(questionnaire, officialLevels("spbe-2020")),
    details: { institution: "Kementerian Koordinator Bidang Perekonomian", year: 2021 },
  });
}

/** The official result of Denpasar, 2018: index 2.64, indicator 35 answered for three services. */
export function officialReportOf2018(): ReportInput {
  const questionnaire = instrument("spbe-2018");
  const answers = answersAtLevels(questionnaire, officialLevels("spbe-2018"));
  return reportInput(questionnaire, {
    answers: {
      ...answers,
      "35": { ...answers["35"], serviceName: "Pajak daerah" },
      "35-2": { ...answers["35-2"], serviceName: "Kartu pencari kerja" },
      "35-3": { ...answers["35-3"], serviceName: "Perizinan terpadu" },
    },
    details: { institution: "Kota Denpasar", year: 2018 },
  });
}

/** Counted items, one value set by hand, outside indices, and some still open. */
export function pemdiReport(): ReportInput {
  const questionnaire = instrument("pemdi-2026");
  const [first, second] = questionsOf(questionnaire);
  if (first === undefined || second === undefined) {
    throw new Error("pemdi-2026 has no indicators");
  }
  const ticked = (question: Question, count: number) =>
    criteriaOf(question.indicator)
      .slice(0, count)
      .map((criterion) => criterion.id);
  return reportInput(questionnaire, {
    answers: {
      "1": {
        standing: { kind: "ticked", criteria: ticked(first, 4) },
        facts: "Rencana aksi ada di Renstra.",
      },
      "2": { standing: { kind: "ticked", criteria: ticked(second, 2) } },
      "3": { standing: { kind: "by-hand", level: ExactText.parse("7/3"), criteria: [] } },
      "5": { external: ExactText.parse("68.75") },
    },
    details: { institution: "Provinsi Contoh" },
  });
}

/** An agency in the middle of its own share: indicators 21 to 28, targets, last year, evidence, one level set by hand. */
export function reportUnderWay(): ReportInput {
  const questionnaire = instrument("spbe-2020");
  const numbers = ["21", "22", "23", "24", "25", "26", "27", "28"];
  const levels = officialLevels("spbe-2020");
  const answers = answersAtLevels(questionnaire, { ...levels, "22": 3, "23": 2 });
  return reportInput(questionnaire, {
    answers: {
      ...Object.fromEntries(
        numbers.slice(0, 5).map((number) => [number, { ...answers[number], target: ExactText.parse("3") }]),
      ),
      "22": { ...answers["22"], facts: FACTS, analysis: ANALYSIS, privateNotes: "Tanya Bu Sekretaris dulu." },
      "24": { standing: { kind: "by-hand", level: ExactText.parse("3"), criteria: [] } },
      "26": { facts: "Belum dikumpulkan." },
    },
    evidence: evidenceUnderWay(),
    details: {
      institution: "Provinsi Kalimantan Timur",
      agency: "Dinas Komunikasi dan Informatika",
      year: 2025,
      scope: { kind: "selected", indicators: numbers },
      indexTarget: "3",
      earlier: {
        year: 2024,
        label: "Nilai akhir 2024",
        values: Object.fromEntries(numbers.map((one) => [one, "2"])),
      },
    },
  });
}

const FACTS =
  "Manual SMKI ditetapkan dengan Keputusan Kepala Dinas Nomor 800/112/2024, halaman 4–6. Cakupannya ≥ 31 dari 41 perangkat daerah (“Laporan Triwulan II 2025”, halaman 12).\n\nRincian:\n1. Kebijakan keamanan → sudah ada ✓\n2. Audit internal – belum dijadwalkan";
const ANALYSIS =
  "Kriteria tingkat 3 terpenuhi karena penerapannya sudah terdokumentasi di semua unit. Kriteria tingkat 4 belum terpenuhi karena belum ada evaluasi berkala.";

function evidenceUnderWay(): readonly EvidenceItem[] {
  return [
    evidence(1, "22.a.Manual SMKI 2024.pdf", [
      {
        question: "22",
        criteria: ["2.1", "3.1"],
        pages: "4-6",
        article: "",
        note: "Bab II memuat peran dan tanggung jawab.",
      },
    ]),
    evidence(
      2,
      "22.b.Laporan-Triwulan-II-2025-Dinas-Komunikasi-dan-Informatika-Provinsi-Kalimantan-Timur_final_rev3.pdf",
      [
        { question: "22", criteria: ["3.1"], pages: "12", article: "", note: "" },
        { question: "23", criteria: [], pages: "", article: "", note: "" },
      ],
    ),
    EvidenceItem.parse({
      id: "bukti-00000003",
      title: "Pergub SPBE di JDIH",
      document: { number: "", date: null },
      source: {
        kind: "link",
        address:
          "https://jdih.kaltimprov.go.id/produk_hukum/detail/peraturan-gubernur-spbe?tahun=2024&nomor=12",
        seenOn: "2025-11-20",
        screenshot: null,
      },
      citations: [{ question: "21", criteria: ["2.1"], pages: "", article: "", note: "" }],
      addedAt: "2025-11-20T03:00:00.000Z",
    }),
    evidence(4, "tidak terpakai.jpg", []),
  ];
}

/** As much as a real submission holds: 47 explanations of 2,000 characters, 286 pieces of evidence. */
export function fullReport(): ReportInput {
  const questionnaire = instrument("spbe-2020");
  const random = seededRandom(20_261_124);
  const questions = questionsOf(questionnaire);
  const answers = questions.map((question) => {
    const standing = standingAtLevel(question, new Fraction(1 + Math.floor(random() * 5)));
    const text = prose(random, 2_000);
    const half = text.indexOf(" ", 1_000);
    return [
      question.id,
      { standing, facts: text.slice(0, half), analysis: text.slice(half + 1), target: ExactText.parse("4") },
    ] as const;
  });
  return reportInput(questionnaire, {
    answers: Object.fromEntries(answers),
    evidence: Array.from({ length: 286 }, (_, place) => fullEvidence(questions, place)),
    details: {
      institution: "Pemerintah Kota Contoh",
      agency: "Dinas Komunikasi, Informatika, dan Statistik",
      indexTarget: "4",
      earlier: {
        year: 2020,
        label: "Nilai akhir 2020",
        values: Object.fromEntries(questions.map(({ id }) => [id, "2"])),
      },
    },
  });
}

function fullEvidence(questions: readonly Question[], place: number): EvidenceItem {
  const question = questions[place % questions.length];
  if (question === undefined) {
    throw new Error("There is no question");
  }
  const criterion = criteriaOf(question.indicator)[place % criteriaOf(question.indicator).length];
  return evidence(place + 1, `${question.id}.${place + 1}.Dokumen-pendukung-${place + 1}.pdf`, [
    {
      question: question.id,
      criteria: criterion === undefined ? [] : [criterion.id],
      pages: `${place + 1}-${place + 4}`,
      article: "",
      note: "",
    },
  ]);
}

export function evidence(number: number, name: string, citations: readonly unknown[]): EvidenceItem {
  return EvidenceItem.parse({
    id: `bukti-${String(number).padStart(8, "0")}`,
    title: "",
    document: { number: "", date: null },
    source: {
      kind: "file",
      sha256: sha256Of(number * 7_919),
      name,
      sizeInBytes: 40_000 + number * 12_345,
      mediaType: "application/pdf",
    },
    citations,
    addedAt: "2025-11-20T02:00:00.000Z",
  });
}

function officialLevels(id: "spbe-2020" | "spbe-2018"): Readonly<Record<string, number>> {
  const [official] = workedExamples(id);
  if (official === undefined || !("levels" in official)) {
    throw new Error(`${id} has no published levels`);
  }
  return official.levels;
}

function answersAtLevels(
  questionnaire: Questionnaire,
  levels: Readonly<Record<string, number>>,
): Record<string, Partial<Answer>> {
  const questions = questionsOf(questionnaire).filter(({ id }) => Object.hasOwn(levels, id));
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      { standing: standingAtLevel(question, new Fraction(levels[question.id] ?? 0)) },
    ]),
  );
}

const WORDS =
  "dokumen kebijakan peraturan penerapan layanan keputusan kepala dinas nomor tanggal halaman bab memuat pedoman arsitektur peta rencana keamanan informasi reviu evaluasi rapat notula laporan seluruh perangkat daerah sudah belum dilaksanakan sesuai berkala integrasi data aplikasi".split(
    " ",
  );

/** Sentences of made-up words, `length` characters long, a new paragraph now and then. */
function prose(random: () => number, length: number): string {
  let text = "";
  while (text.length < length) {
    const words = Array.from(
      { length: 6 + Math.floor(random() * 10) },
      () => WORDS[Math.floor(random() * WORDS.length)] ?? "",
    );
    const sentence = words.join(" ");
    text += `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.${random() < 0.15 ? "\n" : " "}`;
  }
  return `${text.slice(0, length - 1).trimEnd()}.`;
}

export function reportFonts(): Promise<ReportFonts> {
  return loadReportFonts((url) => readFile(url));
}
